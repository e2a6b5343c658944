/** Characters that are not what they seem, wherever a text comes from. */
@NullMarked
package dev.roast.internal.text;

import org.jspecify.annotations.NullMarked;
