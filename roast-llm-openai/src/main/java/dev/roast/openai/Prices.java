package dev.roast.openai;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a provider charges, as its price list says: yours to give, and yours to keep up to date. Reasoning is charged as output.
 *
 * @param input for a million tokens sent
 * @param cachedInput for a million of those that were in the provider's cache
 * @param output for a million tokens written
 * @param currency such as {@code USD}
 */
public record Prices(BigDecimal input, BigDecimal cachedInput, BigDecimal output, String currency) {
    private static final int MILLION_DIGITS = 6;

    /** Requires all, none below zero. */
    public Prices {
        Objects.requireNonNull(currency, "currency");
        if (input.signum() < 0 || cachedInput.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("a price is zero or more");
        }
    }

    /**
     * Makes a table in US dollars.
     *
     * @param input for a million tokens sent, such as {@code "0.25"}
     * @param cachedInput for a million of those that were in the provider's cache
     * @param output for a million tokens written
     * @return the table
     */
    public static Prices usd(String input, String cachedInput, String output) {
        return new Prices(new BigDecimal(input), new BigDecimal(cachedInput), new BigDecimal(output), "USD");
    }

    /**
     * Returns what a call cost, exactly.
     *
     * @param usage what it used
     * @return an amount of the currency; an estimate if the usage is one
     */
    public BigDecimal of(TokenUsage usage) {
        return cost(usage.input() - usage.cachedInput(), input)
                .add(cost(usage.cachedInput(), cachedInput))
                .add(cost(usage.output(), output));
    }

    private static BigDecimal cost(long tokens, BigDecimal perMillion) {
        return perMillion.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION_DIGITS);
    }
}
