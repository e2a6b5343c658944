/** The reference server: the library's facade over HTTP. */
@NullMarked
package dev.roast.example.web;

import org.jspecify.annotations.NullMarked;
