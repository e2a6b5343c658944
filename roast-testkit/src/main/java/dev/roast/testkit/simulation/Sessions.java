package dev.roast.testkit.simulation;

import dev.roast.LogIn;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.model.Registration;
import dev.roast.model.SessionToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Someone who logs in at several processes and ends sessions: what has ended is refused at the next request, everywhere. */
final class Sessions {
    private static final String PASSWORD = "a phrase that is long enough 7";
    private static final int MOST = 4;

    private final Witness witness;
    private final Random random;
    private final Email email;
    private final Client client;
    private final List<SessionToken> living = new ArrayList<>();
    private final List<SessionToken> ended = new ArrayList<>();
    private final Set<AccountId> accounts = new LinkedHashSet<>();
    private boolean registered;
    private boolean othersEnded;

    Sessions(Witness witness, Random random, String name) {
        this.witness = witness;
        this.random = random;
        this.email = new Email(name + "@sim.example");
        this.client = new Client(name, "simulated");
    }

    Email email() {
        return email;
    }

    Set<AccountId> accounts() {
        return accounts;
    }

    void doSomething(Roaster roaster) {
        switch (random.nextInt(6)) {
            case 0 -> endOne(roaster);
            case 1 -> endOthers(roaster);
            case 2, 3 -> logIn(roaster);
            default -> show(roaster);
        }
    }

    private void logIn(Roaster roaster) {
        if (!registered) {
            Registration answer = roaster.register(email.value(), PASSWORD, client);
            registered = answer instanceof Registration.Registered || answer instanceof Registration.EmailTaken;
        }
        if (living.size() < MOST && roaster.logIn(email.value(), PASSWORD, client) instanceof LogIn.LoggedIn in) {
            accounts.add(in.member().id());
            living.add(in.token());
        }
    }

    /** It counts as living no more from before it is asked to end, and as ended from when that was confirmed. */
    private void endOne(Roaster roaster) {
        take().ifPresent(token -> roaster.authenticate(token).ifPresent(member -> {
            member.account().logOut();
            ended.add(token);
        }));
    }

    private void endOthers(Roaster roaster) {
        take().ifPresent(kept -> {
            othersEnded = true;
            List<SessionToken> others = List.copyOf(living);
            living.clear();
            roaster.authenticate(kept).ifPresent(member -> {
                member.account().endOtherSessions();
                ended.addAll(others);
                living.add(kept);
            });
        });
    }

    private Optional<SessionToken> take() {
        return living.isEmpty() ? Optional.empty() : Optional.of(living.remove(random.nextInt(living.size())));
    }

    private void show(Roaster roaster) {
        for (SessionToken token : ended) {
            if (roaster.authenticate(token).isPresent()) {
                witness.wrong("a session that was ended is let in");
            }
        }
        for (SessionToken token : living) {
            // the end of all others may take effect late, and then ends what has begun meanwhile
            if (!othersEnded && roaster.authenticate(token).isEmpty()) {
                witness.wrong("a session is refused that nobody ended");
            }
        }
    }

    /** Has the account erased. Returns whether there is none any more that could log in. */
    boolean leave(Roaster roaster) {
        LogIn answer = roaster.logIn(email.value(), PASSWORD, client);
        if (!(answer instanceof LogIn.LoggedIn in)) {
            return answer instanceof LogIn.Refused;
        }
        Member member = in.member();
        accounts.add(member.id());
        living.clear();
        return member.account().erase();
    }
}
