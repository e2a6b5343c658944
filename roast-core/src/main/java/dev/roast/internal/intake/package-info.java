/** The web side of a roast: upload, submit, allowance, cancel, wait. Opens no PDF and never calls a model. */
@NullMarked
package dev.roast.internal.intake;

import org.jspecify.annotations.NullMarked;
