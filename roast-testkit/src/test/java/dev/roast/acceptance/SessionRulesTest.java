package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roast.LogIn;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.model.AuditEntry;
import dev.roast.model.Client;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Session;
import dev.roast.model.Submission;
import dev.roast.port.Store;
import dev.roast.testkit.MutableClock;
import dev.roast.testtime.MovedTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How sessions begin and end, what the trail tells, and when a tier holds. */
class SessionRulesTest {
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse battery";
    private static final Client PHONE = new Client("198.51.100.7", "Phone");
    private static final Client LAPTOP = new Client("198.51.100.8", "Laptop");

    private final MutableClock clock = MutableClock.create();
    private final Store store = MemoryStore.using(clock);
    private final Roaster roaster = new Host()
            .builder()
            .store(store)
            .clock(MovedTime.withoutSleep())
            .rateLimiter(new MemoryRateLimiter(clock))
            .sessionLimits(Duration.ofMinutes(10), Duration.ofHours(1))
            .build();

    @Test
    void eachLogInBeginsASessionOfItsOwn() {
        LogIn.LoggedIn phone = registered();
        LogIn.LoggedIn laptop = logIn(LAPTOP);

        assertThat(phone.token().value()).isNotEqualTo(laptop.token().value());
        assertThat(phone.member().account().sessions())
                .extracting(Session::client, Session::current)
                .containsExactly(tuple(LAPTOP, false), tuple(PHONE, true));
        assertThat(roaster.authenticate(phone.token())).isPresent();
    }

    @Test
    void aSessionEndsWhenItIsNotUsedForTheTimeThatIsSet() {
        LogIn.LoggedIn in = registered();
        clock.advance(Duration.ofMinutes(9));
        assertThat(roaster.authenticate(in.token())).isPresent();
        clock.advance(Duration.ofMinutes(9));
        assertThat(roaster.authenticate(in.token())).isPresent();
        clock.advance(Duration.ofMinutes(11));

        assertThat(roaster.authenticate(in.token())).isEmpty();
    }

    @Test
    void aSessionEndsAfterTheTimeThatIsSetHoweverMuchItIsUsed() {
        LogIn.LoggedIn in = registered();
        for (int minutes = 5; minutes < 60; minutes += 5) {
            clock.advance(Duration.ofMinutes(5));
            assertThat(roaster.authenticate(in.token())).as("%s min", minutes).isPresent();
        }
        clock.advance(Duration.ofMinutes(5));

        assertThat(roaster.authenticate(in.token())).isEmpty();
    }

    @Test
    void theTrailTellsWhatWasDoneFromWhereAndByWhom() {
        LogIn.LoggedIn in = registered();
        Member ada = in.member();
        roaster.logIn(EMAIL, "a wrong password", LAPTOP);
        logIn(LAPTOP).member().account().logOut();
        logIn(LAPTOP);
        ada.account().endOtherSessions();
        logIn(LAPTOP);
        ada.account().changePassword(PASSWORD, "another horse battery", PHONE);
        ada.account().export(PHONE);
        roaster.admin().changeTier(ada.id(), "pro");
        roaster.admin().endSessions(ada.id());

        assertThat(ada.account().audit(Optional.empty(), 50).items())
                .extracting(SessionRulesTest::told)
                .containsExactly(
                        "session-ended by  operator",
                        "tier-changed by  pro",
                        "exported by 198.51.100.7 ",
                        "session-ended by  password-change",
                        "password-changed by 198.51.100.7 ",
                        "login-ok by 198.51.100.8 ",
                        "session-ended by  owner",
                        "login-ok by 198.51.100.8 ",
                        "logged-out by  owner",
                        "login-ok by 198.51.100.8 ",
                        "login-failed by 198.51.100.8 wrong-password",
                        "login-ok by 198.51.100.7 ",
                        "registered by 198.51.100.7 ");
    }

    private static String told(AuditEntry entry) {
        return entry.kind().wireName() + " by " + entry.address() + " " + entry.detail();
    }

    @Test
    void anotherTierHoldsFromTheNextCallOn() {
        Member ada = registered().member();
        ResumeId resume = Host.upload(ada);
        RoastOptions options = RoastOptions.heat(Heat.MILD);
        for (int i = 0; i < 2; i++) {
            assertThat(ada.trySubmit(resume, options, Optional.empty())).isInstanceOf(Submission.Accepted.class);
        }
        Submission.Refused refused = (Submission.Refused) ada.trySubmit(resume, options, Optional.empty());
        assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.TOO_MANY_IN_FLIGHT);

        roaster.admin().changeTier(ada.id(), "plus");
        assertThat(ada.trySubmit(resume, options, Optional.empty())).isInstanceOf(Submission.Accepted.class);

        roaster.admin().changeTier(ada.id(), "free");
        assertThat(ada.trySubmit(resume, options, Optional.empty())).isInstanceOf(Submission.Refused.class);
    }

    private LogIn.LoggedIn registered() {
        roaster.register(EMAIL, PASSWORD, PHONE);
        return logIn(PHONE);
    }

    private LogIn.LoggedIn logIn(Client client) {
        clock.advance(Duration.ofMillis(1));
        return (LogIn.LoggedIn) roaster.logIn(EMAIL, PASSWORD, client);
    }
}
