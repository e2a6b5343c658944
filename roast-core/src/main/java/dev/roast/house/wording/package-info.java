/** The words of the house roaster: templates in resources, and the voice that picks and fills them. */
@NullMarked
package dev.roast.house.wording;

import org.jspecify.annotations.NullMarked;
