package dev.roast.example.web;

import dev.roast.Account;
import dev.roast.model.Allowance;
import dev.roast.model.Refusal;
import dev.roast.model.Tier;
import dev.roast.port.Decision;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The headers {@code RateLimit} and {@code RateLimit-Policy}, as draft-ietf-httpapi-ratelimit-headers-10 describes them. */
final class LimitHeaders {
    private final Clock clock;

    LimitHeaders(Clock clock) {
        this.clock = clock;
    }

    /** Says what may still be submitted. */
    void set(Context ctx, Account account) {
        List<Item> items = items(account.burst(), account.allowance());
        ctx.header("RateLimit-Policy", join(items, Item::policy));
        ctx.header("RateLimit", join(items, Item::left));
    }

    private List<Item> items(Decision burst, Allowance allowance) {
        Tier tier = allowance.tier();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return List.of(
                new Item("burst", burst.limit().amount(), burst.limit().window(), left(burst), burst.resetsIn()),
                new Item(
                        "day",
                        tier.roastsPerDay(),
                        Duration.ofDays(1),
                        tier.roastsPerDay() - allowance.usedToday(),
                        allowance.dayResetsIn()),
                new Item(
                        "month",
                        tier.roastsPerMonth(),
                        Duration.ofDays(today.lengthOfMonth()),
                        tier.roastsPerMonth() - allowance.usedThisMonth(),
                        allowance.monthResetsIn()));
    }

    /** Returns the names of the limits for which a submit was refused. */
    static List<String> violated(Refusal.Code code, Account account) {
        return switch (code) {
            case TOO_MANY_IN_FLIGHT -> List.of("in-flight");
            case QUOTA_EXCEEDED -> quotas(account.allowance());
            default -> List.of("burst");
        };
    }

    private static List<String> quotas(Allowance allowance) {
        Tier tier = allowance.tier();
        boolean month = allowance.usedThisMonth() >= tier.roastsPerMonth();
        boolean day = allowance.usedToday() >= tier.roastsPerDay();
        if (month && day) {
            return List.of("day", "month");
        }
        return List.of(month ? "month" : "day");
    }

    /** The limiter says what would be left after one more. */
    static long left(Decision burst) {
        return burst.allowed() ? burst.remaining() + 1 : 0;
    }

    private static String join(List<Item> items, Function<Item, String> form) {
        return items.stream().map(form).collect(Collectors.joining(", "));
    }

    private record Item(String name, long quota, Duration window, long remaining, Duration resetsIn) {
        String policy() {
            return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
        }

        String left() {
            return "\"" + name + "\";r=" + Math.max(0, remaining) + ";t="
                    + resetsIn.plusMillis(999).toSeconds();
        }
    }
}
