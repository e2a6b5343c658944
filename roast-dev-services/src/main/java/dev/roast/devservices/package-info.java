/**
 * Real PostgreSQL, Redis and S3 servers from Maven artifacts, without Docker, for tests and for one machine.
 *
 * <p>A server listens on 127.0.0.1 only, wants a password, and ends with the process that started it, even if that is killed. It
 * is {@linkplain dev.roast.devservices.ServerOptions#temporary() temporary}, or its data are {@linkplain
 * dev.roast.devservices.ServerOptions#keptIn(java.nio.file.Path) kept in a folder}.
 */
@NullMarked
package dev.roast.devservices;

import org.jspecify.annotations.NullMarked;
