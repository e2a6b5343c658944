package dev.roast.example.faults;

import dev.roast.RoasterBuilder;
import dev.roast.example.services.ModelSettings;
import dev.roast.example.services.ServiceSettings;
import dev.roast.example.services.ServiceStack;
import dev.roast.example.web.Role;
import dev.roast.example.web.WebApplication;
import dev.roast.example.web.WebSettings;
import dev.roast.model.ModelPolicy;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The server as {@code serve} runs it, but for a model that is slow and a tier in which much may be submitted. */
final class AppMain {
    static final String READY = "listening on ";
    /** By how much all times of the policy for language models are divided. */
    static final String HURRY = "FAULTS_HURRY";

    static final String SLOTS = "FAULTS_SLOTS";

    private AppMain() {}

    /** Takes the role, the model's address, and where the data are of services that the environment does not name. */
    public static void main(String[] args) throws InterruptedException {
        Role role = Role.named(args[0]).orElseThrow();
        URI model = URI.create(args[1]);
        ServiceStack stack = ServiceStack.open(ServiceSettings.of(System.getenv()), Path.of(args[2]));
        WebApplication application = WebApplication.on(
                stack.services(), WebSettings.on("127.0.0.1", 0).withRole(role), builder -> {
                    writtenBy(builder.inProcessPdf().tiers(Tiers.of(roomy())), model);
                    return role == Role.WORKER ? builder.concurrency(number(SLOTS, 24)) : builder;
                });
        System.out.println(READY + application.port());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            application.close();
            stack.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    /** By the model that {@code ROAST_OPENAI_...} names, if it does. */
    private static void writtenBy(RoasterBuilder builder, URI slow) {
        ModelSettings named = ModelSettings.of(System.getenv());
        if (!named.named().models().isEmpty()) {
            named.on(builder).modelPolicy(hurried(ModelPolicy.defaults(), number(HURRY, 1)));
        } else {
            builder.languageModels(new SlowModel(slow));
        }
    }

    private static ModelPolicy hurried(ModelPolicy policy, int times) {
        return policy.withPauses(
                        policy.firstPause().dividedBy(times),
                        policy.longestPause().dividedBy(times))
                .withPatience(policy.patience().dividedBy(times))
                .withOpenFor(policy.openFor().dividedBy(times));
    }

    private static int number(String variable, int otherwise) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static Tier roomy() {
        return Tier.named("free")
                .quota(100_000, 100_000)
                .burstPerMinute(100_000)
                .maxInFlight(10_000)
                .build();
    }
}
