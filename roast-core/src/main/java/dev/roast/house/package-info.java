/** The house roaster: a language model made of stated rules, which needs no network and always answers. */
@NullMarked
package dev.roast.house;

import org.jspecify.annotations.NullMarked;
