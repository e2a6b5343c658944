package dev.roast.example.web;

import dev.roast.RoasterBuilder;
import dev.roast.model.Client;
import dev.roast.model.Email;
import dev.roast.model.Feature;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.AccountRef;
import dev.roast.testpdf.ResumePdf;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A server on a free port, with an HTTP client that holds each answer against the OpenAPI document. Public for the tests of the
 * page, which only start one and make accounts.
 */
public final class Server implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";
    public static final String ADMIN = "an operator's token";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final WebApplication application;
    final Documented documented;
    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Server(WebApplication application, Documented documented) {
        this.application = application;
        this.documented = documented;
    }

    public static Server start() {
        return start(limits -> limits, builder -> builder);
    }

    /** Starts one in memory whose Roaster is other than usual. */
    public static Server start(UnaryOperator<RoasterBuilder> change) {
        return start(limits -> limits, change);
    }

    static Server start(UnaryOperator<WebLimits> limits, UnaryOperator<RoasterBuilder> change) {
        return start(Services.inMemory(), limits, change, new Documented());
    }

    /** Starts one process of several that share services. */
    static Server start(Services services, Role role) {
        WebSettings settings = WebSettings.on("127.0.0.1", 0).withRole(role);
        return new Server(
                WebApplication.on(
                        services, settings, builder -> builder.inProcessPdf().tiers(tiers())),
                new Documented());
    }

    /** Starts one in memory that takes the word of proxies. */
    static Server behind(TrustedProxies proxies, UnaryOperator<RoasterBuilder> change) {
        WebSettings settings = WebSettings.on("127.0.0.1", 0).withTrustedProxies(proxies);
        UnaryOperator<RoasterBuilder> tiers =
                builder -> change.apply(builder.inProcessPdf().tiers(tiers()));
        return new Server(WebApplication.on(Services.inMemory(), settings, tiers), new Documented());
    }

    static Server start(
            Services services,
            UnaryOperator<WebLimits> limits,
            UnaryOperator<RoasterBuilder> change,
            Documented documented) {
        WebSettings settings = WebSettings.on("127.0.0.1", 0)
                .withAdminToken(Optional.of(ADMIN))
                .withLimits(limits.apply(WebLimits.defaults()));
        UnaryOperator<RoasterBuilder> tiers =
                builder -> change.apply(builder.inProcessPdf().tiers(tiers()));
        return new Server(WebApplication.on(services, settings, tiers), documented);
    }

    /** Roomy, but for one tier in which everything is scarce. */
    static Tiers tiers() {
        return Tiers.of(
                Tier.named("free")
                        .quota(1_000, 2_000)
                        .burstPerMinute(1_000)
                        .maxInFlight(100)
                        .build(),
                Tier.named("scarce")
                        .quota(1, 1)
                        .burstPerMinute(2)
                        .maxInFlight(1)
                        .maxDocument(50_000, 2)
                        .build(),
                Tier.named("plus").features(EnumSet.allOf(Feature.class)).build());
    }

    public int port() {
        return application.port();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    Asking get(String path) {
        return new Asking(this, "GET", path);
    }

    Asking post(String path) {
        return new Asking(this, "POST", path);
    }

    Asking put(String path) {
        return new Asking(this, "PUT", path);
    }

    Asking delete(String path) {
        return new Asking(this, "DELETE", path);
    }

    /** Makes an account past HTTP, and logs in. */
    public String member(String email) {
        application.roaster().register(email, PASSWORD, Client.local());
        return post("/api/sessions")
                .json(credentials(email, PASSWORD))
                .send()
                .json()
                .path("token")
                .asString();
    }

    /** Makes an account that may have one roast a day. */
    public String scarceMember(String email) {
        return member(email, "scarce");
    }

    /** Registers someone in a tier, logs in, and returns the token. */
    public String member(String email, String tier) {
        String token = member(email);
        application
                .roaster()
                .admin()
                .changeTier(
                        application
                                .roaster()
                                .admin()
                                .find(new AccountRef.ByEmail(new Email(email)))
                                .orElseThrow(),
                        tier);
        return token;
    }

    static String credentials(String email, String password) {
        return "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}";
    }

    public static byte[] pdf() {
        return ResumePdf.create()
                .name("Robin Example")
                .line("robin@example.org | +44 20 7946 0958")
                .heading("Experience")
                .lineWithRight("Engineer, Example Ltd", "2019 - 2024")
                .bullet("Responsible for various projects")
                .bullet("Worked on the portal")
                .bullet("Cut costs by 40%")
                .bytes();
    }

    /** Submits a good resume and returns the roast's id. */
    public String submit(String token) {
        return submit(token, pdf());
    }

    /** Submits a resume and returns the roast's id. */
    public String submit(String token, byte[] pdf) {
        return post("/api/roasts")
                .as(token)
                .pdf(pdf)
                .send()
                .expect(202)
                .json()
                .path("id")
                .asString();
    }

    /** Submits a good resume and waits for its end. */
    public String roast(String token) {
        String id = submit(token);
        Answer answer = get("/api/roasts/" + id + "?wait=60").as(token).send();
        return answer.json().path("id").asString();
    }

    @Override
    public void close() {
        application.close();
    }
}
