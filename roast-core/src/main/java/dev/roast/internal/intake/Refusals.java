package dev.roast.internal.intake;

import dev.roast.model.Feature;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.Submission;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.Acceptance;
import dev.roast.port.Decision;
import dev.roast.port.Waiting;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The sentences in which uploads and submits are refused: what, which value, what to do. */
final class Refusals {
    static final String ACCOUNT_GONE = "There is no such account any more; register a new one.";

    static final String NO_DIRECT_UPLOAD =
            "The storage takes no files from outside; send the PDF with the submit itself.";

    static final String NOT_A_PDF = "The file does not begin as a PDF does; export your resume as a PDF.";

    private static final Duration SOON = Duration.ofSeconds(5);

    private Refusals() {}

    static String tooLarge(long bytes, Tier tier) {
        return String.format(
                Locale.ROOT,
                "The file has %.1f MB and your tier (%s) takes %.1f MB; export it with smaller pictures.",
                bytes / 1e6,
                tier.name(),
                tier.maxFileBytes() / 1e6);
    }

    static Refusal heat(Heat heat, Tier tier, Tiers tiers) {
        String other = tiers.all().stream()
                .filter(one -> one.heats().contains(heat))
                .findFirst()
                .map(one -> "; it begins with " + one.name() + ".")
                .orElse("; choose another.");
        return new Refusal(
                Refusal.Code.FEATURE_NOT_IN_TIER,
                "The heat " + heat.wireName() + " is not in your tier (" + tier.name() + ")" + other,
                Optional.empty());
    }

    static Refusal feature(Feature feature, Tier tier, Tiers tiers) {
        String other = tiers.lowestWith(feature)
                .map(one -> "; it begins with " + one.name() + ".")
                .orElse("; no tier has it.");
        return new Refusal(
                Refusal.Code.FEATURE_NOT_IN_TIER,
                "The feature " + feature.wireName() + " is not in your tier (" + tier.name() + ")" + other,
                Optional.empty());
    }

    static Refusal tooManyUploads(Waiting waiting, Duration retryAfter) {
        return new Refusal(
                Refusal.Code.TOO_MANY_UPLOADS,
                waiting.files() + " files are uploaded or announced and not submitted; submit them, or wait until they"
                        + " expire.",
                Optional.of(retryAfter));
    }

    static Refusal crowded(Duration retryAfter) {
        return new Refusal(
                Refusal.Code.NO_CAPACITY,
                "More roasts are waiting than can be done soon; try again in " + seconds(retryAfter) + " s.",
                Optional.of(retryAfter));
    }

    static Refusal rateLimited(Decision decision) {
        return new Refusal(
                Refusal.Code.RATE_LIMITED,
                "More than " + decision.limit().amount() + " submits in "
                        + decision.limit().window().toSeconds() + " s; try again in " + seconds(decision.retryAfter())
                        + " s.",
                Optional.of(decision.retryAfter()));
    }

    static Submission notAPdf() {
        return refused(Refusal.Code.NOT_A_PDF, NOT_A_PDF, Optional.empty());
    }

    static Refusal nothingToCompare() {
        return new Refusal(
                Refusal.Code.NOTHING_TO_COMPARE,
                "There is no such roast to compare with, or it is not done; choose another.",
                Optional.empty());
    }

    static Submission keyReused() {
        return refused(
                Refusal.Code.IDEMPOTENCY_KEY_REUSED,
                "This idempotency key was used for another submit; use a new key for each.",
                Optional.empty());
    }

    static Submission notReady() {
        return refused(
                Refusal.Code.UPLOAD_NOT_READY,
                "The announced file has not arrived as announced, or its time has passed; upload it again.",
                Optional.empty());
    }

    static Submission resumeGone() {
        return refused(Refusal.Code.RESUME_GONE, "There is no such resume; upload it again.", Optional.empty());
    }

    static Submission accountGone() {
        return refused(Refusal.Code.ACCOUNT_GONE, ACCOUNT_GONE, Optional.empty());
    }

    static Submission quotaSpent(Acceptance.QuotaSpent spent) {
        String window = spent.perMonth() ? "month" : "day";
        return refused(
                Refusal.Code.QUOTA_EXCEEDED,
                (spent.limit() == 1
                                ? "The one roast of this " + window + " is used"
                                : "All " + spent.limit() + " roasts of this " + window + " are used")
                        + "; there are more in " + hours(spent.resetsIn()) + ".",
                Optional.of(spent.resetsIn()));
    }

    static Submission tooMany(Acceptance.TooManyInFlight many) {
        return refused(
                Refusal.Code.TOO_MANY_IN_FLIGHT,
                many.limit() + " roasts are on their way, which is as many as may be at once; wait for one to end.",
                Optional.of(SOON));
    }

    private static Submission refused(Refusal.Code code, String message, Optional<Duration> retryAfter) {
        return new Submission.Refused(new Refusal(code, message, retryAfter));
    }

    private static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }

    private static String hours(Duration time) {
        return time.toHours() >= 48
                ? time.toDays() + " days"
                : time.toMinutes() >= 90
                        ? time.plusMinutes(30).toHours() + " hours"
                        : Math.max(1, time.toMinutes()) + " minutes";
    }
}
