package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.LogIn;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.AuditEntry;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.PasswordChange;
import dev.roast.model.Registration;
import dev.roast.model.RoastException;
import dev.roast.model.RoastId;
import dev.roast.model.SessionToken;
import dev.roast.port.AccountRef;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountJourneyTest {
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse battery";
    private static final Client PHONE = new Client("198.51.100.7", "Phone");
    private static final Client LAPTOP = new Client("198.51.100.8", "Laptop");

    private final Host host = new Host().answering();
    private final Roaster roaster = host.builder().build();

    @Test
    void whoRegistersCanLogInAndIsKnownAgain() {
        assertThat(roaster.register(EMAIL, PASSWORD)).isInstanceOf(Registration.Registered.class);
        LogIn.LoggedIn in = logIn(PHONE);

        assertThat(roaster.authenticate(in.token()))
                .map(Member::id)
                .contains(in.member().id());
        assertThat(in.member().account().tier().name()).isEqualTo("free");
    }

    @Test
    void anAddressIsRegisteredOnceWhateverItsCase() {
        roaster.register(EMAIL, PASSWORD);

        assertThat(roaster.register("ADA@Example.org", PASSWORD)).isInstanceOf(Registration.EmailTaken.class);
        assertThat(roaster.register("no address", PASSWORD)).isInstanceOf(Registration.Rejected.class);
        assertThat(roaster.register("b@example.org", "short")).isInstanceOf(Registration.Rejected.class);
    }

    @Test
    void aWrongPasswordIsRefusedLikeAnUnknownAddress() {
        roaster.register(EMAIL, PASSWORD);

        assertThat(roaster.logIn(EMAIL, "wrong password", PHONE)).isEqualTo(new LogIn.Refused());
        assertThat(roaster.logIn("eve@example.org", PASSWORD, PHONE)).isEqualTo(new LogIn.Refused());
        assertThatThrownBy(() -> roaster.logIn(EMAIL, "wrong password", PHONE).member())
                .isInstanceOf(RoastException.class)
                .hasMessageNotContaining(EMAIL);
    }

    @Test
    void aSessionThatIsEndedIsRefusedAtOnce() {
        roaster.register(EMAIL, PASSWORD);
        LogIn.LoggedIn phone = logIn(PHONE);
        LogIn.LoggedIn laptop = logIn(LAPTOP);
        assertThat(laptop.member().account().sessions()).hasSize(2).anySatisfy(session -> {
            assertThat(session.current()).isTrue();
            assertThat(session.client()).isEqualTo(LAPTOP);
        });

        assertThat(laptop.member().account().endOtherSessions()).isEqualTo(1);

        assertThat(roaster.authenticate(phone.token())).isEmpty();
        assertThat(roaster.authenticate(laptop.token())).isPresent();
        laptop.member().account().logOut();
        assertThat(roaster.authenticate(laptop.token())).isEmpty();
    }

    @Test
    void aTokenThatWasTamperedWithIsNone() {
        roaster.register(EMAIL, PASSWORD);
        String token = logIn(PHONE).token().value();

        assertThat(roaster.authenticate(new SessionToken(token.substring(1)))).isEmpty();
        assertThat(roaster.authenticate(new SessionToken(token + "A"))).isEmpty();
        assertThat(roaster.authenticate(new SessionToken(""))).isEmpty();
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        roaster.register(EMAIL, PASSWORD);
        LogIn.LoggedIn phone = logIn(PHONE);
        LogIn.LoggedIn laptop = logIn(LAPTOP);

        assertThat(laptop.member().account().changePassword("wrong", "another password", LAPTOP))
                .isInstanceOf(PasswordChange.WrongPassword.class);
        assertThat(laptop.member().account().changePassword(PASSWORD, "another password", LAPTOP))
                .isInstanceOf(PasswordChange.Changed.class);

        assertThat(roaster.authenticate(phone.token())).isEmpty();
        assertThat(roaster.authenticate(laptop.token())).isPresent();
        assertThat(roaster.logIn(EMAIL, PASSWORD, PHONE)).isEqualTo(new LogIn.Refused());
        assertThat(roaster.logIn(EMAIL, "another password", PHONE)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void theAuditTrailTellsWhatHappenedTheNewestFirst() {
        roaster.register(EMAIL, PASSWORD);
        roaster.logIn(EMAIL, "wrong password", PHONE);
        Member ada = logIn(LAPTOP).member();
        roaster.admin().changeTier(ada.id(), "pro");

        assertThat(ada.account().audit(Optional.empty(), 10).items())
                .extracting(AuditEntry::kind)
                .containsExactly(
                        AuditKind.TIER_CHANGED, AuditKind.LOGIN_OK, AuditKind.LOGIN_FAILED, AuditKind.REGISTERED);
        assertThat(ada.account().tier().name()).isEqualTo("pro");
    }

    @Test
    void theHostSaysTheTierEachTime() {
        assertThat(roaster.member("ada", "free").account().tier().name()).isEqualTo("free");
        Member ada = roaster.member("ada", "pro");

        assertThat(ada.account().tier().name()).isEqualTo("pro");
        assertThat(roaster.admin().find(new AccountRef.ByExternalId("ada"))).contains(ada.id());
        assertThatThrownBy(() -> roaster.member("ada", "gold"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no tier gold; there are [free, plus, pro]");
    }

    @Test
    void anErasedAccountLeavesNothing() {
        roaster.register(EMAIL, PASSWORD);
        LogIn.LoggedIn in = logIn(PHONE);
        RoastId id = Host.submit(in.member());
        roaster.runOne();

        assertThat(in.member().account().erase()).isTrue();

        assertThat(roaster.authenticate(in.token())).isEmpty();
        assertThat(in.member().get(id)).isEmpty();
        assertThat(roaster.logIn(EMAIL, PASSWORD, PHONE)).isEqualTo(new LogIn.Refused());
        assertThat(in.member().account().erase()).isFalse();
        assertThat(roaster.register(EMAIL, PASSWORD)).isInstanceOf(Registration.Registered.class);
    }

    @Test
    void anErasureThatBrokeOffIsEndedByWhoeverSweeps() throws InterruptedException {
        Member ada = roaster.member("ada", "free");
        Host.submit(ada);
        // all that a process did before it died
        host.store.accounts().markErasing(ada.id());

        Instant giveUp = Instant.now().plus(Host.PATIENCE);
        try (Roaster other = host.builder().build().start()) {
            while (host.store.accounts().find(new AccountRef.ById(ada.id())).isPresent()
                    && Instant.now().isBefore(giveUp)) {
                Thread.sleep(10);
            }
            assertThat(host.store.accounts().find(new AccountRef.ById(ada.id())))
                    .isEmpty();
            assertThat(other.admin().backlog().queued()).isZero();
        }
    }

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        assertThatThrownBy(() -> Roaster.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("store, rateLimiter, blobs");
    }

    private LogIn.LoggedIn logIn(Client client) {
        return (LogIn.LoggedIn) roaster.logIn(EMAIL, PASSWORD, client);
    }
}
