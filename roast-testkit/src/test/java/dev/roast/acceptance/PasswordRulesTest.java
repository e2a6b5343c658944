package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.LogIn;
import dev.roast.Roaster;
import dev.roast.model.AuditEntry;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.model.Registration;
import dev.roast.port.AccountRef;
import dev.roast.port.PasswordHasher;
import dev.roast.testtime.MovedTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which passwords are taken, and what becomes of the hashes. */
class PasswordRulesTest {
    private static final String EMAIL = "ada@example.org";
    private static final Client PHONE = new Client("198.51.100.7", "Phone");

    private final Host host = new Host();

    @ParameterizedTest
    @CsvSource({"7, false", "8, true", "128, true", "129, false"})
    void aPasswordHasEightToAHundredAndTwentyEightCharacters(int length, boolean taken) {
        // each is one character to a person and two to Java
        String password = Character.toString(0x1F525).repeat(length - 1) + "x";

        Registration answer = with(1).register(EMAIL, password, PHONE);

        assertThat(answer).isInstanceOf(taken ? Registration.Registered.class : Registration.Rejected.class);
    }

    @Test
    void howeverAPasswordIsTypedItIsTheSame() {
        Roaster roaster = with(1);
        String composed = "caf\u00e9 office 4";
        String otherwise = "cafe\u0301 o\ufb03ce \uff14";
        roaster.register(EMAIL, composed, PHONE);

        assertThat(roaster.logIn(EMAIL, otherwise, PHONE)).isInstanceOf(LogIn.LoggedIn.class);
        assertThat(roaster.logIn(EMAIL, "Caf\u00e9 office 4", PHONE)).isEqualTo(new LogIn.Refused());
    }

    @Test
    void aHashOfYesterdaysParametersIsRenewedAtTheNextLogInAndNotBefore() {
        with(1).register(EMAIL, "correct horse battery", PHONE);
        Roaster today = with(2);

        assertThat(today.logIn(EMAIL, "a wrong password", PHONE)).isEqualTo(new LogIn.Refused());
        assertThat(hash()).startsWith("v1:");
        LogIn.LoggedIn in = (LogIn.LoggedIn) today.logIn(EMAIL, "correct horse battery", PHONE);
        assertThat(hash()).startsWith("v2:");
        assertThat(today.logIn(EMAIL, "correct horse battery", PHONE)).isInstanceOf(LogIn.LoggedIn.class);
        assertThat(in.member().account().audit(Optional.empty(), 10).items())
                .extracting(AuditEntry::kind)
                .as("nobody has changed a password")
                .doesNotContain(AuditKind.PASSWORD_CHANGED);
    }

    private String hash() {
        return host.store
                .accounts()
                .find(new AccountRef.ByEmail(new Email(EMAIL)))
                .orElseThrow()
                .passwordHash()
                .orElseThrow();
    }

    private Roaster with(int version) {
        return host.builder()
                .clock(MovedTime.withoutSleep())
                .passwordHasher(new Versioned(version))
                .build();
    }

    /** Parameters that a number stands for. */
    private record Versioned(int version) implements PasswordHasher {
        @Override
        public String hash(String password) {
            return "v" + version + ":" + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.substring(hash.indexOf(':') + 1).equals(password);
        }

        @Override
        public boolean outdated(String hash) {
            return !hash.startsWith("v" + version + ":");
        }
    }
}
