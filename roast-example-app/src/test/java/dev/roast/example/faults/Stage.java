package dev.roast.example.faults;

import dev.roast.testpdf.ResumePdf;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Services, processes of the application on them, and customers. */
final class Stage implements AutoCloseable {
    final Backends backends;
    final ModelServer model;
    final Journal journal;
    final List<AppProcess> webs;
    final List<AppProcess> workers;
    final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final Map<String, String> settings;
    private final AtomicInteger logs = new AtomicInteger();

    Stage(Path folder, int webs, int workers, Duration least, Duration most) throws IOException {
        this(folder, webs, workers, least, most, Map.of());
    }

    Stage(Path folder, int webs, int workers, Duration least, Duration most, Map<String, String> settings)
            throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.backends = new Backends(folder);
        this.model = new ModelServer(least, most);
        this.journal = new Journal(backends.postgres::url);
        List<AppProcess> first = start("web", 1);
        journal.begin();
        List<AppProcess.Starting> others = new ArrayList<>();
        IntStream.range(1, webs).forEach(i -> others.add(begin("web")));
        IntStream.range(0, workers).forEach(i -> others.add(begin("worker")));
        List<AppProcess> all = others.stream().map(AppProcess.Starting::await).toList();
        this.webs = new ArrayList<>(first);
        this.webs.addAll(all.subList(0, webs - 1));
        this.workers = new ArrayList<>(all.subList(webs - 1, all.size()));
    }

    AppProcess.Starting begin(String role) {
        Map<String, String> environment = new HashMap<>(backends.environment());
        environment.putAll(settings);
        return AppProcess.start(
                role,
                model.address(),
                folder,
                environment,
                folder.resolve(role + "-" + logs.incrementAndGet() + ".log"));
    }

    private List<AppProcess> start(String role, int count) {
        return IntStream.range(0, count).mapToObj(i -> begin(role).await()).toList();
    }

    List<Customer> customers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Customer.register(http, webs, "customer" + i + "@example.org"))
                .toList();
    }

    /** A resume with a word of its own, by which the model knows it. */
    static byte[] pdf(String mark) {
        return ResumePdf.create()
                .name("Robin Example")
                .line("robin@example.org | +44 20 7946 0958")
                .heading("Experience")
                .lineWithRight("Engineer, Example Ltd", "2019 - 2024")
                .bullet("Responsible for the project " + mark)
                .bullet("Worked on the portal together with the team")
                .bullet("Helped with various tasks in the department")
                .bullet("Cut costs by 40%")
                .bytes();
    }

    static String mark(int number) {
        StringBuilder word = new StringBuilder("Kestrel");
        for (int i = 0, rest = number; i < 6; i++, rest /= 26) {
            word.append((char) ('A' + rest % 26));
        }
        return word.toString();
    }

    @Override
    public void close() {
        webs.forEach(AppProcess::close);
        workers.forEach(AppProcess::close);
        model.close();
        backends.close();
    }
}
