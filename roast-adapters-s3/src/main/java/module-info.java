/** Files in S3 or a server that speaks its protocol, and presigned uploads to it. */
@SuppressWarnings("module") // S3 is its name, digit and all
module dev.roast.s3 {
    requires transitive dev.roast.core;
    requires transitive software.amazon.awssdk.services.s3;
    requires static transitive org.jspecify;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.apache5;
    requires software.amazon.awssdk.identity.spi;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.retries;
    requires software.amazon.awssdk.retries.api;

    exports dev.roast.s3;
}
