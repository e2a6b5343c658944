package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.LogIn;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.PasswordChange;
import dev.roast.model.Registration;
import dev.roast.port.Decision;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import dev.roast.testkit.MutableClock;
import dev.roast.testkit.PlainHasher;
import dev.roast.testtime.MovedTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse battery";
    private static final Client OWNER = new Client("198.51.100.7", "Phone");
    private static final Client EVE = new Client("203.0.113.9", "Guesser");

    private final MutableClock clock = MutableClock.create();
    private final Host host = new Host().answering();
    private final Roaster roaster = roaster(new MemoryRateLimiter(clock));

    private Roaster roaster(RateLimiter limiter) {
        Roaster made = host.builder()
                .clock(MovedTime.withoutSleep())
                .rateLimiter(limiter)
                .passwordHasher(new PlainHasher())
                .build();
        made.register(EMAIL, PASSWORD);
        return made;
    }

    @Test
    void whoTriesFromOneAddressIsStoppedAndTheOwnerGetsInElsewhere() {
        for (int i = 0; i < 1_000; i++) {
            roaster.logIn(EMAIL, "guess " + i, EVE);
        }

        assertThat(roaster.logIn(EMAIL, PASSWORD, EVE)).isInstanceOf(LogIn.Throttled.class);
        assertThat(roaster.logIn(EMAIL, PASSWORD, OWNER)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void theMoreTriesTheLongerTheWait() {
        assertThat(waitAfter(5)).isLessThanOrEqualTo(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(waitAfter(5)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));
        clock.advance(Duration.ofMinutes(15));
        waitAfter(5);
        clock.advance(Duration.ofMinutes(1));
        assertThat(waitAfter(5)).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
    }

    private Duration waitAfter(int tries) {
        for (int i = 0; i < tries; i++) {
            assertThat(roaster.logIn(EMAIL, "guess", EVE)).isEqualTo(new LogIn.Refused());
        }
        return ((LogIn.Throttled) roaster.logIn(EMAIL, "guess", EVE)).retryAfter();
    }

    @Test
    void triesFromManyAddressesAreCountedForTheAccount() {
        long tried = 0;
        for (int i = 0; i < 300; i++) {
            Client bot = new Client("10.0." + i / 250 + "." + i % 250, "Bot");
            tried += roaster.logIn(EMAIL, "guess", bot) instanceof LogIn.Refused ? 1 : 0;
        }

        assertThat(tried).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "2001:db8:1:2:%s:0:0:1"})
    void triesAtManyAccountsAreCountedForTheAddress(String address) {
        long tried = 0;
        for (int i = 0; i < 100; i++) {
            Client sprayer = new Client(String.format(address, Integer.toHexString(i)), "Sprayer");
            tried += roaster.logIn("user" + i + "@example.org", "guess", sprayer) instanceof LogIn.Refused ? 1 : 0;
        }

        assertThat(tried).isEqualTo(60);
    }

    @Test
    void triesWithWhatIsNoEmailAddressAreCountedForTheAddress() {
        long tried = 0;
        for (int i = 0; i < 100; i++) {
            tried += roaster.logIn("user " + i, "guess", EVE) instanceof LogIn.Refused ? 1 : 0;
        }

        assertThat(tried).isEqualTo(60);
        assertThat(roaster.logIn(EMAIL, PASSWORD, EVE)).isInstanceOf(LogIn.Throttled.class);
        assertThat(roaster.logIn(EMAIL, PASSWORD, OWNER)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void logInsThatSucceedAreNotCounted() {
        for (int i = 0; i < 100; i++) {
            assertThat(roaster.logIn(EMAIL, PASSWORD, OWNER)).isInstanceOf(LogIn.LoggedIn.class);
        }
    }

    @Test
    void registrationsAreCountedForTheAddress() {
        long made = 0;
        for (int i = 0; i < 50; i++) {
            made += roaster.register("bot" + i + "@example.org", PASSWORD, EVE) instanceof Registration.Registered
                    ? 1
                    : 0;
        }

        assertThat(made).isEqualTo(30);
        assertThat(roaster.register("grace@example.org", PASSWORD, OWNER)).isInstanceOf(Registration.Registered.class);
    }

    @Test
    void aStolenSessionIsNoPlaceToGuess() {
        Member ada = roaster.logIn(EMAIL, PASSWORD, OWNER).member();
        for (int i = 0; i < 10; i++) {
            assertThat(ada.account().changePassword("guess", "another horse", EVE))
                    .isInstanceOf(PasswordChange.WrongPassword.class);
        }

        assertThat(ada.account().changePassword(PASSWORD, "another horse", EVE))
                .isInstanceOf(PasswordChange.Throttled.class);
    }

    @Test
    void theTrailTellsOfItOnceAMinute() {
        for (int i = 0; i < 50; i++) {
            roaster.logIn(EMAIL, "guess", EVE);
        }
        Member ada = roaster.logIn(EMAIL, PASSWORD, OWNER).member();

        assertThat(ada.account().audit(Optional.empty(), 100).items())
                .filteredOn(entry -> entry.kind() == AuditKind.LOGIN_THROTTLED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.address()).isEqualTo(EVE.address()));
    }

    @Test
    void eachNodeCountsForItselfWhileTheCountersAreAway() {
        Roaster alone = roaster(new Away());
        for (int i = 0; i < 5; i++) {
            assertThat(alone.logIn(EMAIL, "guess", EVE)).isEqualTo(new LogIn.Refused());
        }

        assertThat(alone.logIn(EMAIL, "guess", EVE)).isInstanceOf(LogIn.Throttled.class);
        assertThat(alone.logIn(EMAIL, PASSWORD, OWNER)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "12345678", "aaaaaaaaaa", "abababab", "qwertyuiop", EMAIL})
    void thePasswordsThatAreTriedFirstAreRefused(String common) {
        assertThat(roaster.register(EMAIL, common, OWNER)).isInstanceOf(Registration.Rejected.class);
    }

    private static final class Away implements RateLimiter {
        @Override
        public Decision take(List<Take> takes) {
            throw away();
        }

        @Override
        public void giveBack(Take take) {
            throw away();
        }

        @Override
        public Decision peek(Take take) {
            throw away();
        }

        @Override
        public void forget(AccountId account) {
            throw away();
        }

        private static PortUnavailableException away() {
            return new PortUnavailableException("the counters are away");
        }
    }
}
