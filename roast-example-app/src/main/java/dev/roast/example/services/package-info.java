/** The services that the server stands on: those that the environment names, and those that are started for it. */
@NullMarked
package dev.roast.example.services;

import org.jspecify.annotations.NullMarked;
