package dev.roast.testkit.simulation;

import dev.roast.model.AccountId;
import dev.roast.port.RoastIntake;
import dev.roast.port.Usage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The quota invariant: used = done + queued + running + cancelled after paid + deleted while charged. */
final class Bills {
    private final RoastIntake intake;
    private final Map<String, Integer> deleted = new HashMap<>();
    private final Set<AccountId> accounts = new LinkedHashSet<>();
    private final Set<AccountId> erased = new LinkedHashSet<>();

    Bills(RoastIntake intake) {
        this.intake = intake;
    }

    void deleted(Life life) {
        if (life.staysCharged()) {
            AccountId account = life.seen().ref().account();
            deleted.merge(account + " " + life.day(), 1, Integer::sum);
            deleted.merge(account + " " + month(life.day()), 1, Integer::sum);
        }
    }

    void forget(AccountId account) {
        accounts.remove(account);
        erased.add(account);
    }

    /** Returns what is wrong, if something is. */
    Optional<String> check(Collection<Life> lives, LocalDate today) {
        lives.forEach(life -> accounts.add(life.seen().ref().account()));
        return accounts.stream()
                .filter(account -> !erased.contains(account))
                .flatMap(account -> check(account, lives, today).stream())
                .findFirst();
    }

    private Optional<String> check(AccountId account, Collection<Life> lives, LocalDate today) {
        int day = deleted.getOrDefault(account + " " + today, 0);
        int month = deleted.getOrDefault(account + " " + month(today), 0);
        int inFlight = 0;
        for (Life life : lives) {
            if (life.seen().ref().account().equals(account)) {
                boolean charged = life.seen().charged();
                day += charged && life.day().equals(today) ? 1 : 0;
                month += charged && month(life.day()).equals(month(today)) ? 1 : 0;
                inFlight += life.seen().state().ended() ? 0 : 1;
            }
        }
        Usage usage = intake.usage(account);
        boolean right = usage.day().used() == day && usage.month().used() == month && usage.inFlight() == inFlight;
        return right
                ? Optional.empty()
                : Optional.of("the quota of " + account + " is " + usage + "; right were " + day + " today, " + month
                        + " this month, " + inFlight + " in flight");
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }
}
