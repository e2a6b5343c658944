package dev.roast.s3;

import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Makes grants: presigned PUT requests, signed with Signature Version 4 in the address. */
final class Presigning {
    /** A client sets these itself, from the address and the body, and lets nobody else: they are signed all the same. */
    private static final Set<String> SET_BY_CLIENTS = Set.of("host", "content-length");

    private static final String NOTHING_THERE = "*";

    private final S3Presigner presigner;
    private final String bucket;

    Presigning(S3Presigner presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    Grant grant(GrantRequest request) {
        PutObjectRequest put = PutObjectRequest.builder()
                .bucket(bucket)
                .key(request.key().value())
                .contentLength(request.length())
                .contentType(request.contentType())
                .checksumSHA256(Digests.fromHex(request.sha256()))
                .ifNoneMatch(NOTHING_THERE)
                .build();
        PresignedPutObjectRequest signed = presigner.presignPutObject(
                presign -> presign.signatureDuration(request.lifetime()).putObjectRequest(put));
        return new Grant(
                signed.httpRequest().method().name(), URI.create(signed.url().toString()), headers(signed));
    }

    private static Map<String, String> headers(PresignedPutObjectRequest signed) {
        return signed.signedHeaders().entrySet().stream()
                .filter(header -> !SET_BY_CLIENTS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(",", header.getValue())));
    }
}
