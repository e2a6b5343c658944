/** Who there is and who is logged in: register, log in, sessions, audit trail, erasure. */
@NullMarked
package dev.roast.internal.account;

import org.jspecify.annotations.NullMarked;
