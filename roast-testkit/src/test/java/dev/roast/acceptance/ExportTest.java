package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.AuditEntry;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Export;
import dev.roast.model.FileKey;
import dev.roast.model.Heat;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final Client PHONE = new Client("198.51.100.7", "Phone");

    private final Host host = new Host().answering();
    private final CountingBlobs blobs = new CountingBlobs(host.blobs);
    private final Roaster roaster = host.builder().blobs(blobs).build();
    private final Member ada = roaster.member("ada", "pro");

    @Test
    void allThatIsKeptIsInTheArchive() throws IOException {
        ResumeId resume = Host.upload(ada);
        RoastId roast = ada.submit(resume, RoastOptions.heat(Heat.MEDIUM).matching("You know COBOL."));
        roaster.runOne();
        Host.submit(roaster.member("eve", "free"));

        Map<String, byte[]> files = read(begin().zip());

        assertThat(files)
                .containsOnlyKeys(
                        "account.json",
                        "sessions.json",
                        "audit.json",
                        "resumes.json",
                        "resumes/" + resume + ".pdf",
                        "roasts/" + roast + "/roast.json",
                        "roasts/" + roast + "/annotated.pdf");
        assertThat(files.get("resumes/" + resume + ".pdf")).isEqualTo(Host.pdf());
        assertThat(text(files, "roasts/" + roast + "/roast.json"))
                .contains("COBOL", "\"state\" : \"done\"", "A headline");
        assertThat(text(files, "account.json")).contains(ada.id().toString(), "\"externalId\" : \"ada\"");
        assertThat(text(files, "resumes.json"))
                .contains("cv.pdf")
                .startsWith("[\n")
                .endsWith("]\n");
        assertThat(text(files, "audit.json")).contains("registered", "exported", PHONE.address());
        assertThat(text(files, "sessions.json")).isEqualTo("[\n]\n");
    }

    @Test
    void neitherAPasswordNorASessionCanBeGotOutOfIt() throws IOException {
        roaster.register("mary@example.org", "correct horse battery", PHONE);
        Member mary = roaster.logIn("mary@example.org", "correct horse battery", PHONE)
                .member();

        Map<String, byte[]> files = read(((Export.Begun) mary.account().export(PHONE)).zip());

        assertThat(text(files, "account.json")).contains("mary@example.org").doesNotContain("argon2");
        assertThat(text(files, "sessions.json"))
                .contains("\"userAgent\":\"Phone\"")
                .doesNotContain("secret", "hash");
    }

    @Test
    void listsThatAreLongerThanAPageAreWhole() throws IOException {
        for (int i = 0; i < 130; i++) {
            roaster.admin().changeTier(ada.id(), i % 2 == 0 ? "plus" : "pro");
        }

        String audit = text(read(begin().zip()), "audit.json");

        assertThat(audit.lines().filter(line -> line.contains("tier-changed"))).hasSize(130);
    }

    @Test
    void theArchiveIsMadeWhileItIsReadOneFileAtATime() throws IOException {
        for (int i = 0; i < 5; i++) {
            Host.submit(ada);
        }
        Export.Begun begun = begin();
        assertThat(blobs.opened).isZero();

        read(begun.zip());

        assertThat(blobs.opened).isEqualTo(5);
        assertThat(blobs.mostAtOnce).isEqualTo(1);
        assertThat(blobs.open).isZero();
    }

    @Test
    void whoStopsReadingLeavesNothingOpen() throws IOException {
        Host.submit(ada);
        InputStream zip = begin().zip();
        while (blobs.open == 0) {
            assertThat(zip.read()).isNotNegative();
        }

        zip.close();

        assertThat(blobs.open).isZero();
        assertThat(zip.read()).isNegative();
    }

    @Test
    void aFileThatIsGoneMeanwhileIsLeftOut() throws IOException {
        ResumeId resume = Host.upload(ada);
        ada.submit(resume, RoastOptions.heat(Heat.MILD));
        Export.Begun begun = begin();
        ada.delete(resume);

        assertThat(read(begun.zip())).doesNotContainKey("resumes/" + resume + ".pdf");
    }

    @Test
    void exportsAreCountedAndToldOf() {
        for (int i = 0; i < 5; i++) {
            begin();
        }

        assertThat(ada.account().export(PHONE))
                .isInstanceOfSatisfying(
                        Export.Throttled.class,
                        no -> assertThat(no.retryAfter()).isPositive());
        assertThat(ada.account().audit(Optional.empty(), 100).items())
                .extracting(AuditEntry::kind)
                .containsOnlyOnce(AuditKind.REGISTERED)
                .filteredOn(AuditKind.EXPORTED::equals)
                .hasSize(5);
    }

    @Test
    void anErasedAccountHasNothingToExport() {
        ada.account().erase();

        assertThat(ada.account().export(PHONE)).isEqualTo(new Export.AccountGone());
    }

    private Export.Begun begin() {
        return (Export.Begun) ada.account().export(PHONE);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> read(InputStream zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Knows what is open. */
    private static final class CountingBlobs implements BlobStore {
        private final BlobStore real;
        private int opened;
        private int open;
        private int mostAtOnce;

        CountingBlobs(BlobStore real) {
            this.real = real;
        }

        @Override
        public void put(FileKey key, InputStream bytes, long length, String contentType) {
            real.put(key, bytes, length, contentType);
        }

        @Override
        public Optional<InputStream> open(FileKey key) {
            return real.open(key).map(Counted::new);
        }

        @Override
        public Optional<BlobStat> stat(FileKey key) {
            return real.stat(key);
        }

        @Override
        public void delete(Collection<FileKey> keys) {
            real.delete(keys);
        }

        @Override
        public Optional<Grant> grant(GrantRequest request) {
            return real.grant(request);
        }

        private final class Counted extends FilterInputStream {
            Counted(InputStream in) {
                super(in);
                opened++;
                open++;
                mostAtOnce = Math.max(mostAtOnce, open);
            }

            @Override
            public void close() throws IOException {
                open--;
                super.close();
            }
        }
    }
}
