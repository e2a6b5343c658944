/** Tests of the server over HTTP, as its clients see it. */
@NullMarked
package dev.roast.example.web;

import org.jspecify.annotations.NullMarked;
