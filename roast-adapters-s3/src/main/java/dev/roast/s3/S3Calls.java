package dev.roast.s3;

import dev.roast.model.RoastException;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Runs calls of the SDK, and tells what may pass from what will not. */
final class S3Calls {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. */
    private static final Set<String> WRONG_KEYS = Set.of("InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken");

    private static final Set<String> MAY_PASS =
            Set.of("RequestTimeout", "SlowDown", "OperationAborted", "ConditionalRequestConflict", "ExpiredToken");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

    private final String bucket;
    private final Semaphore places;

    /**
     * Makes one.
     *
     * @param bucket for messages
     * @param atOnce how many calls may be under way at the same time; the others wait for their turn
     */
    S3Calls(String bucket, int atOnce) {
        this.bucket = bucket;
        this.places = new Semaphore(atOnce, true);
    }

    /** Runs a call. */
    <T> T run(Supplier<T> call) {
        try {
            return inTurn(call);
        } catch (SdkException e) {
            throw translate(e);
        }
    }

    /** Runs a call that is about one object. */
    <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(inTurn(call));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw translate(e);
        }
    }

    private <T> T inTurn(Supplier<T> call) {
        takePlace();
        try {
            return calmly(call);
        } finally {
            places.release();
        }
    }

    /** An interrupt does not end the wait; it is kept for after. */
    private void takePlace() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    throw new PortUnavailableException("S3 is asked more than it answers; try again later");
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The SDK gives up where it finds the thread interrupted, even between a request and its answer. */
    static <T> T calmly(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether a connection was there and broke, rather than that there was none or no answer in time. */
    static boolean brokeOff(PortUnavailableException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException) {
                return !(cause instanceof ConnectException);
            }
        }
        return false;
    }

    private RoastException translate(SdkException thrown) {
        if (thrown instanceof AwsServiceException answer) {
            return answered(answer);
        }
        return new PortUnavailableException("S3 can't be reached at its endpoint, or did not answer in time", thrown);
    }

    private RoastException answered(AwsServiceException answer) {
        int status = answer.statusCode();
        String code = Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
        if (status >= SERVER_ERROR || status == TOO_MANY || status == REQUEST_TIMEOUT || MAY_PASS.contains(code)) {
            return new PortUnavailableException("S3 can't do it now: " + status + " " + code, answer);
        }
        return new PortFailureException(failure(status, code), answer);
    }

    private String failure(int status, String code) {
        if (WRONG_KEYS.contains(code)) {
            return "S3 does not know the access key, or the secret key is not its: correct them";
        }
        if (code.equals("RequestTimeTooSkewed")) {
            return "S3 has another time than this machine: set the clock";
        }
        if (status == FORBIDDEN) {
            return "S3 refuses the access key, the secret key or their rights to the bucket '%s': correct them"
                    .formatted(bucket);
        }
        if (status == NOT_FOUND) {
            return "S3 has no bucket '%s': make it, or correct its name".formatted(bucket);
        }
        return "S3 refused a request: " + status + " " + code;
    }
}
