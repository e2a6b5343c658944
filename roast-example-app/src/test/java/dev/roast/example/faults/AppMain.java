package dev.roast.example.faults;

import dev.roast.example.services.ServiceSettings;
import dev.roast.example.services.ServiceStack;
import dev.roast.example.web.Role;
import dev.roast.example.web.WebApplication;
import dev.roast.example.web.WebSettings;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The server as {@code serve} runs it, but for a model that is slow and a tier in which much may be submitted. */
final class AppMain {
    static final String READY = "listening on ";
    private static final int SLOTS = 24;

    private AppMain() {}

    /** Takes the role, the model's address, and where the data are of services that the environment does not name. */
    public static void main(String[] args) throws InterruptedException {
        Role role = Role.named(args[0]).orElseThrow();
        URI model = URI.create(args[1]);
        ServiceStack stack = ServiceStack.open(ServiceSettings.of(System.getenv()), Path.of(args[2]));
        WebApplication application = WebApplication.on(
                stack.services(), WebSettings.on("127.0.0.1", 0).withRole(role), builder -> {
                    builder.inProcessPdf().tiers(Tiers.of(roomy())).languageModels(new SlowModel(model));
                    return role == Role.WORKER ? builder.concurrency(SLOTS) : builder;
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

    private static Tier roomy() {
        return Tier.named("free")
                .quota(100_000, 100_000)
                .burstPerMinute(100_000)
                .maxInFlight(10_000)
                .build();
    }
}
