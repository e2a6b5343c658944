package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.Heat;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.model.Upload;
import dev.roast.testpdf.ResumePdf;
import org.junit.jupiter.api.Test;

/** What the tier of a member says is what happens to the member's resumes. */
class TierLimitsTest {
    private static final int MEGABYTE = 1_000_000;

    private final Host host = new Host().answering();

    @Test
    void aDocumentMayHaveAsManyPagesAsItsOwnersTierTakes() {
        Roaster roaster = host.builder()
                .tiers(Tiers.of(
                        Tier.named("one").maxDocument(MEGABYTE, 1).build(),
                        Tier.named("two").maxDocument(MEGABYTE, 2).build()))
                .build();
        Member one = roaster.member("one", "one");

        Roast refused = ofTwoPages(roaster, one);
        Roast done = ofTwoPages(roaster, roaster.member("two", "two"));

        assertThat(refused.failure().map(Failure::code)).contains(FailureCode.TOO_MANY_PAGES);
        assertThat(one.account().allowance().usedToday()).isZero();
        assertThat(done.state()).isEqualTo(RoastState.DONE);
    }

    @Test
    void aHigherTierGoesFirst() {
        Roaster roaster = host.builder().build();
        Member free = roaster.member("free", "free");
        Host.submit(free);
        Host.submit(free);
        RoastId pros = Host.submit(roaster.member("pro", "pro"));

        assertThat(roaster.runOne()).contains(pros);
    }

    private static Roast ofTwoPages(Roaster roaster, Member member) {
        RoastId id = member.submit(member.upload(Upload.of("cv.pdf", twoPages())), RoastOptions.heat(Heat.MILD));
        roaster.runOne();
        return member.get(id).orElseThrow();
    }

    private static byte[] twoPages() {
        ResumePdf pdf = ResumePdf.create().name("Ada Lovelace").heading("EXPERIENCE");
        Host.BULLETS.forEach(pdf::bullet);
        return pdf.pageBreak().heading("EDUCATION").line("Mathematics, 1835").bytes();
    }
}
