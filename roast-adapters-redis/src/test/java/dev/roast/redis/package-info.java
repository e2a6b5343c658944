/** The testkit's contracts on real Redis servers, and what the adapters promise beyond them. */
@NullMarked
package dev.roast.redis;

import org.jspecify.annotations.NullMarked;
