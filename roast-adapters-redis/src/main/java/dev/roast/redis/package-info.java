/**
 * The ports that Redis serves: {@link dev.roast.port.JobQueue}, {@link dev.roast.port.RateLimiter} and a stand-alone
 * {@link dev.roast.port.SessionStore}. Begin with {@link dev.roast.redis.Redis}.
 */
@NullMarked
package dev.roast.redis;

import org.jspecify.annotations.NullMarked;
