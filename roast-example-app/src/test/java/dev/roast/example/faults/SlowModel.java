package dev.roast.example.faults;

import dev.roast.house.HouseRoaster;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.TextLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the test, which counts the call and answers when it likes; what it says is written by the house. */
final class SlowModel implements LanguageModel {
    private static final Pattern MARK = Pattern.compile("Kestrel[A-Z]{6}");

    private final URI counter;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HouseRoaster house = new HouseRoaster();

    SlowModel(URI counter) {
        this.counter = counter;
    }

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public Reply generate(Prompt prompt) {
        HttpRequest request =
                HttpRequest.newBuilder(counter.resolve("/" + mark(prompt))).build();
        try {
            http.send(request, BodyHandlers.discarding());
            return house.generate(prompt);
        } catch (IOException e) {
            return Reply.Declined.because(Reply.Reason.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.Declined.because(Reply.Reason.UNAVAILABLE);
        }
    }

    /** Each resume has a word of its own. */
    private static String mark(Prompt prompt) {
        for (TextLine line : prompt.lines()) {
            Matcher matcher = MARK.matcher(line.text());
            if (matcher.find()) {
                return matcher.group();
            }
        }
        throw new IllegalStateException("the resume's mark did not reach the model");
    }
}
