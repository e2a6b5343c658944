package dev.roast.benchmarks;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** openai-java. */
final class OpenAiJavaChat implements ChatClient {
    private final OpenAIClient client;

    OpenAiJavaChat(String url) {
        client = OpenAIOkHttpClient.builder()
                .baseUrl(url)
                .apiKey("sk-none")
                .timeout(TIMEOUT)
                .maxRetries(0)
                .build();
    }

    @Override
    public String ask() {
        return client.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("bench")
                        .addSystemMessage(SYSTEM)
                        .addUserMessage(DOCUMENT)
                        .build())
                .choices()
                .get(0)
                .message()
                .content()
                .orElseThrow();
    }
}
