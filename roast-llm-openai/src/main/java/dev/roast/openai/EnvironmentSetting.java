package dev.roast.openai;

/** What can be said of a model in the environment: the end of a variable's name. */
enum EnvironmentSetting {
    MODEL,
    BASE_URL,
    API_KEY,
    API_KEY_FILE,
    NAME,
    ORGANISATION,
    PROJECT,
    CONCURRENCY,
    REQUESTS_PER_MINUTE,
    TOKENS_PER_MINUTE,
    TOKEN_CAP,
    TOKEN_CAP_FIELD,
    TEMPERATURE,
    TIMEOUT_SECONDS,
    EXTRA_BODY,
    ALLOW_LOOPBACK
}
