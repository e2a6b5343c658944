package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.FileKey;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.RoastOptions;
import dev.roast.model.Submission;
import dev.roast.model.Upload;
import dev.roast.model.UploadAnnouncement;
import dev.roast.port.Announcing;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files that their owners send to the storage themselves. */
class AnnouncedFilesTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Host host = new Host().answering();
    private final Granting storage = new Granting(host.blobs);

    @Test
    void anAnnouncedFileIsSubmittedWhenItHasArrived() {
        byte[] pdf = Host.pdf();
        try (Roaster roaster = host.builder().blobs(storage).build()) {
            Member ada = roaster.member("ada", "free");
            Announcing.Announced announced =
                    (Announcing.Announced) ada.announce(new UploadAnnouncement("cv.pdf", pdf.length, sha256(pdf)));
            GrantRequest granted = storage.granted.get(0);
            assertThat(granted.length()).isEqualTo(pdf.length);
            assertThat(granted.sha256()).isEqualTo(sha256(pdf));
            assertThat(granted.lifetime()).isEqualTo(announced.lifetime());

            assertThat(code(submit(ada, announced))).isEqualTo(Refusal.Code.UPLOAD_NOT_READY);
            storage.put(granted.key(), new ByteArrayInputStream(pdf), pdf.length, granted.contentType());

            assertThat(submit(ada, announced)).isInstanceOf(Submission.Accepted.class);
            assertThat(roaster.runOne()).isPresent();
            assertThat(ada.resumes(Optional.empty(), 10).items())
                    .singleElement()
                    .satisfies(resume -> assertThat(resume.fileName()).isEqualTo("cv.pdf"));
        }
    }

    @Test
    void whatIsNotTheAnnouncedFileIsNeitherTakenNorCharged() {
        byte[] pdf = Host.pdf();
        byte[] other = pdf.clone();
        other[other.length - 1] ^= 1;
        try (Roaster roaster = host.builder().blobs(storage).build()) {
            Member ada = roaster.member("ada", "free");
            Announcing.Announced announced =
                    (Announcing.Announced) ada.announce(new UploadAnnouncement("cv.pdf", pdf.length, sha256(pdf)));
            send(other);

            assertThat(code(submit(ada, announced))).isEqualTo(Refusal.Code.UPLOAD_NOT_READY);
            assertThat(ada.account().allowance().usedToday()).isZero();
            send(pdf);
            assertThat(submit(ada, announced)).isInstanceOf(Submission.Accepted.class);
        }
    }

    @Test
    void whatIsNoPdfIsNeitherTakenNorCharged() {
        byte[] text = "Dear Sir or Madam".getBytes(StandardCharsets.UTF_8);
        try (Roaster roaster = host.builder().blobs(storage).build()) {
            Member ada = roaster.member("ada", "free");
            Announcing.Announced announced =
                    (Announcing.Announced) ada.announce(new UploadAnnouncement("cv.pdf", text.length, sha256(text)));
            send(text);

            assertThat(code(submit(ada, announced))).isEqualTo(Refusal.Code.NOT_A_PDF);
            assertThat(ada.account().allowance().usedToday()).isZero();
        }
    }

    @Test
    void anAccountCannotAnnounceWithoutEndAndNeverSubmit() {
        try (Roaster roaster = host.builder().blobs(storage).build()) {
            Member ada = roaster.member("ada", "free");
            List<Announcing> outcomes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                outcomes.add(ada.announce(new UploadAnnouncement("cv.pdf", 1_000, DIGEST)));
            }

            int most = 10 + ada.account().tier().maxInFlight();
            assertThat(outcomes.subList(0, most)).allMatch(Announcing.Announced.class::isInstance);
            assertThat(outcomes.subList(most, 100))
                    .allSatisfy(outcome -> assertThat(
                                    ((Announcing.Refused) outcome).refusal().code())
                            .isEqualTo(Refusal.Code.TOO_MANY_UPLOADS));
            assertThat(roaster.member("grace", "free").announce(new UploadAnnouncement("cv.pdf", 1_000, DIGEST)))
                    .isInstanceOf(Announcing.Announced.class);
        }
    }

    @Test
    void anAccountCannotAnnounceBytesWithoutEnd() {
        try (Roaster roaster = host.builder().blobs(storage).build()) {
            Member ada = roaster.member("ada", "free");
            long large = ada.account().tier().maxFileBytes();
            List<Announcing> outcomes = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                outcomes.add(ada.announce(new UploadAnnouncement("cv.pdf", large, DIGEST)));
            }

            assertThat(outcomes.stream().filter(Announcing.Refused.class::isInstance))
                    .hasSize(10 - (10 + ada.account().tier().maxInFlight()) / 2);
        }
    }

    private void send(byte[] bytes) {
        GrantRequest granted = storage.granted.get(0);
        storage.put(granted.key(), new ByteArrayInputStream(bytes), bytes.length, granted.contentType());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsTooLargeForTheTierIsNotGranted() {
        try (Roaster roaster = host.builder().blobs(storage).build()) {
            Member ada = roaster.member("ada", "free");
            long tooMuch = ada.account().tier().maxFileBytes() + 1;

            Announcing outcome = ada.announce(new UploadAnnouncement("cv.pdf", tooMuch, DIGEST));

            assertThat(((Announcing.Refused) outcome).refusal().code()).isEqualTo(Refusal.Code.TOO_LARGE);
            assertThat(storage.granted).isEmpty();
        }
    }

    @Test
    void aStorageThatCannotGrantSaysSo() {
        try (Roaster roaster = host.builder().build()) {
            Announcing outcome =
                    roaster.member("ada", "free").announce(new UploadAnnouncement("cv.pdf", 1_000, DIGEST));

            assertThat(((Announcing.Refused) outcome).refusal().code()).isEqualTo(Refusal.Code.NO_DIRECT_UPLOAD);
        }
    }

    @Test
    void anAnnouncementNamesOneFileExactly() {
        assertThatThrownBy(() -> new UploadAnnouncement(" ", 1, DIGEST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UploadAnnouncement("cv.pdf", 0, DIGEST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UploadAnnouncement("cv.pdf", 1, DIGEST.toUpperCase(Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new UploadAnnouncement("c\u0000v\n.pdf", 1, DIGEST).fileName())
                .isEqualTo("cv.pdf");
        assertThat(Upload.of("c\u0000v.pdf", Host.pdf()).fileName()).isEqualTo("cv.pdf");
        assertThat(new UploadAnnouncement("Ada Lovelace.pdf", 1, DIGEST).toString())
                .doesNotContain("Ada");
    }

    private static Submission submit(Member member, Announcing.Announced announced) {
        return member.trySubmit(announced.id(), RoastOptions.heat(Heat.MILD), Optional.empty());
    }

    private static Refusal.Code code(Submission outcome) {
        return ((Submission.Refused) outcome).refusal().code();
    }

    /** A storage that can be written to from outside. */
    private static final class Granting implements BlobStore {
        private final List<GrantRequest> granted = new ArrayList<>();
        private final BlobStore inner;

        Granting(BlobStore inner) {
            this.inner = inner;
        }

        @Override
        public Optional<Grant> grant(GrantRequest request) {
            granted.add(request);
            return Optional.of(new Grant("PUT", URI.create("https://storage.example/" + request.key()), Map.of()));
        }

        @Override
        public void put(FileKey key, InputStream bytes, long length, String contentType) {
            inner.put(key, bytes, length, contentType);
        }

        @Override
        public Optional<InputStream> open(FileKey key) {
            return inner.open(key);
        }

        @Override
        public Optional<BlobStat> stat(FileKey key) {
            return inner.stat(key);
        }

        @Override
        public void delete(Collection<FileKey> keys) {
            inner.delete(keys);
        }
    }
}
