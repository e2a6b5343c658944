package dev.roast.memory;

/** An idempotency key, and the roast that it stands for. */
record KeyRow(String key, String digest, RoastRow roast, Slot expiry) {}
