/** The house roaster's rules: each looks at a parsed resume and says what it saw. */
@NullMarked
package dev.roast.house.rule;

import org.jspecify.annotations.NullMarked;
