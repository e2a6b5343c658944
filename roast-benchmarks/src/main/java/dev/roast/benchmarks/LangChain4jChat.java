package dev.roast.benchmarks;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** langchain4j. */
final class LangChain4jChat implements ChatClient {
    private final ChatModel model;

    LangChain4jChat(String url) {
        model = OpenAiChatModel.builder()
                .baseUrl(url)
                .apiKey("sk-none")
                .modelName("bench")
                .timeout(TIMEOUT)
                .maxRetries(0)
                .build();
    }

    @Override
    public String ask() {
        return model.chat(SystemMessage.from(SYSTEM), UserMessage.from(DOCUMENT))
                .aiMessage()
                .text();
    }
}
