/** Reports from any language model that speaks OpenAI's Chat Completions, hosted or local. */
module dev.roast.openai {
    requires transitive dev.roast.core;
    requires static transitive org.jspecify;
    requires java.net.http;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports dev.roast.openai;
}
