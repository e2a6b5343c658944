package dev.roast.internal.account;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that goes into an archive.
 *
 * @param name its path there
 * @param content opened when its turn comes; empty if it is gone by then, and is left out
 */
record ZipPart(String name, Supplier<Optional<InputStream>> content) {}
