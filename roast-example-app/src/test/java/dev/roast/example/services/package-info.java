/** Tests of the server over HTTP, as its clients see it. */
@NullMarked
package dev.roast.example.services;

import org.jspecify.annotations.NullMarked;
