/** What a worker process does besides roasting: taking work, beating, sweeping, draining. */
@NullMarked
package dev.roast.internal.worker;

import org.jspecify.annotations.NullMarked;
