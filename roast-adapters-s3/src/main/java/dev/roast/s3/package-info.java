/** Files in S3 or a server that speaks its protocol, and presigned uploads to it. */
@NullMarked
package dev.roast.s3;

import org.jspecify.annotations.NullMarked;
