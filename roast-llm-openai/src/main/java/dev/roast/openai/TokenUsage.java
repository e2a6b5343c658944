package dev.roast.openai;

/**
 * What a call used, in tokens.
 *
 * @param input all that was sent
 * @param cachedInput how many of {@code input} the provider had in its cache
 * @param output all that was written, reasoning included
 * @param reasoning how many of {@code output} nobody sees
 * @param estimated whether the provider said nothing and this is a guess: four characters a token
 */
public record TokenUsage(long input, long cachedInput, long output, long reasoning, boolean estimated) {
    /** About so many characters of English are one token (OpenAI, "What are tokens and how to count them?"). */
    private static final int CHARACTERS_A_TOKEN = 4;

    /** Nothing was used. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, false);

    /** Takes no count for less than nothing, nor a part for more than its whole. */
    public TokenUsage {
        input = Math.max(0, input);
        output = Math.max(0, output);
        cachedInput = Math.max(0, Math.min(cachedInput, input));
        reasoning = Math.max(0, Math.min(reasoning, output));
    }

    /** Guesses from lengths in characters. */
    static TokenUsage estimate(long sent, long received) {
        return new TokenUsage(tokens(sent), 0, tokens(received), 0, true);
    }

    private static long tokens(long characters) {
        return (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }
}
