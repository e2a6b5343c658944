/** What somebody ends or erases is ended and erased everywhere: on real services, with several nodes. */
@NullMarked
package dev.roast.example.privacy;

import org.jspecify.annotations.NullMarked;
