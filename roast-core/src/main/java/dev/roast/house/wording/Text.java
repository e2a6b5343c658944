package dev.roast.house.wording;

/**
 * The words for one finding.
 *
 * @param roast the joke, in the heat of the voice
 * @param problem what is wrong, in earnest; the same in every heat
 * @param fix what to write instead; the same in every heat
 */
public record Text(String roast, String problem, String fix) {}
