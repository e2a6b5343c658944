package dev.roast.example.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.LogIn;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.Client;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.RefusedException;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import dev.roast.model.SessionToken;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.model.Upload;
import dev.roast.s3.S3BlobStore;
import dev.roast.testpdf.ResumePdf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is erased while files come in and roasts are at work; then every table, key and object is looked through. */
@Tag("faults")
@ExtendWith(TestServices.class)
class ErasureProofTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Client PHONE = new Client("198.51.100.7", "Phone");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROUNDS = 2;
    private static final int UPLOADERS = 3;

    private final TestDatabase database;
    private final TestRedis redis;
    private final TestBucket bucket;

    ErasureProofTest(TestDatabase database, TestRedis redis, TestBucket bucket) {
        this.database = database;
        this.redis = redis;
        this.bucket = bucket;
    }

    @ParameterizedTest(name = "sessions on Redis: {0}")
    @ValueSource(booleans = {false, true})
    void whoIsErasedIsNowhereAnyMore(boolean sessionsOnRedis) throws InterruptedException {
        try (Everywhere everywhere = new Everywhere(database, redis, bucket);
                S3BlobStore blobs = blobs();
                Node one = new Node(database, redis, blobs, sessionsOnRedis, ErasureProofTest::roomy);
                Node other = new Node(database, redis, blobs, sessionsOnRedis, ErasureProofTest::roomy)) {
            one.roaster.start();
            other.roaster.start();
            for (int round = 0; round < ROUNDS; round++) {
                erase(one.roaster, other.roaster, sessionsOnRedis + "." + round, everywhere);
            }
            awaitNone(everywhere::objects);
        }
    }

    private void erase(Roaster one, Roaster other, String round, Everywhere everywhere) throws InterruptedException {
        String email = "grace." + round + "@example.org";
        byte[] pdf = pdf("Kestrel" + round);
        one.register(email, PASSWORD, PHONE);
        one.logIn(email, "a wrong password", PHONE);
        Member grace = one.logIn(email, PASSWORD, PHONE).member();
        List<String> hers = List.of(
                grace.id().toString(), email, Everywhere.sha256(email), Everywhere.sha256(pdf), "Kestrel" + round);
        CountDownLatch busy = new CountDownLatch(UPLOADERS * 3);
        List<CompletableFuture<Void>> uploaders = new ArrayList<>();
        for (int i = 0; i < UPLOADERS; i++) {
            Member there =
                    i % 2 == 0 ? grace : other.authenticate(token(other, email)).orElseThrow();
            uploaders.add(CompletableFuture.runAsync(
                    () -> uploadUntilGone(there.from(PHONE), pdf, busy), work -> new Thread(work).start()));
        }
        busy.await();
        assertThat(everywhere.placesOf(List.of(grace.id().toString())))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(everywhere.placesOf(List.of(email))).isNotEmpty();
        assertThat(everywhere.placesOf(List.of(Everywhere.sha256(pdf)))).isNotEmpty();

        assertThat(grace.account().erase()).isTrue();

        assertThat(uploaders).allSatisfy(uploader -> assertThat(uploader).succeedsWithin(PATIENCE));
        awaitNone(() -> everywhere.placesOf(hers));
    }

    private static SessionToken token(Roaster roaster, String email) {
        return ((LogIn.LoggedIn) roaster.logIn(email, PASSWORD, PHONE)).token();
    }

    /** While the account goes, a resume may be gone before it is submitted. */
    private static void uploadUntilGone(Member member, byte[] pdf, CountDownLatch busy) {
        Refusal.Code refusal = Refusal.Code.RESUME_GONE;
        while (refusal == Refusal.Code.RESUME_GONE) {
            refusal = uploadUntilRefused(member, pdf, busy);
        }
        assertThat(refusal).isEqualTo(Refusal.Code.ACCOUNT_GONE);
    }

    private static Refusal.Code uploadUntilRefused(Member member, byte[] pdf, CountDownLatch busy) {
        try {
            while (true) {
                ResumeId resume = member.upload(Upload.of("cv.pdf", pdf));
                member.submit(resume, RoastOptions.heat(Heat.MILD));
                busy.countDown();
            }
        } catch (RefusedException e) {
            return e.refusal().code();
        }
    }

    private interface Looking {
        List<String> look();
    }

    /** Files go with the sweeps. */
    private static void awaitNone(Looking looking) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> found = looking.look();
        while (!found.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            found = looking.look();
        }
        assertThat(found).isEmpty();
    }

    private S3BlobStore blobs() {
        return S3BlobStore.builder(bucket.bucket())
                .endpoint(bucket.endpoint())
                .region(bucket.region())
                .keys(bucket.accessKey(), bucket.secretKey())
                .build();
    }

    /** However much waits, nobody is refused for it. */
    private static RoasterBuilder roomy(RoasterBuilder builder) {
        Tier tier = Tier.named("free")
                .quota(10_000, 10_000)
                .burstPerMinute(10_000)
                .maxInFlight(10_000)
                .build();
        return builder.tiers(Tiers.of(tier)).longestBacklog(Duration.ofDays(1)).concurrency(2);
    }

    private static byte[] pdf(String mark) {
        return ResumePdf.create()
                .name("Grace Example")
                .heading("Experience")
                .bullet("Responsible for the project " + mark)
                .bullet("Worked on the portal")
                .bullet("Cut costs by 40%")
                .bytes();
    }
}
