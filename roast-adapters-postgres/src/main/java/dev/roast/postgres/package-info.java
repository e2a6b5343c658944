/**
 * The store on PostgreSQL. {@link dev.roast.postgres.PostgresStore} is all that a user needs.
 *
 * <p>Each part of the store is a class here. Short statements stand where they are used; the long ones are files with
 * the ending {@code .sql} beside the classes, and what decides about a roast's acceptance is a function of the database.
 */
@NullMarked
package dev.roast.postgres;

import org.jspecify.annotations.NullMarked;
