package dev.roast.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.port.PortFailureException;
import dev.roast.testkit.StoreFixture;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the schema comes to be, and which is refused. */
@ExtendWith(TestServices.class)
class MigrationsTest {
    private final TestDatabase database;
    private final Pool pool;

    MigrationsTest(TestDatabase database) {
        this.database = database;
        this.pool = new Pool(database.dataSource());
    }

    @BeforeEach
    void beginWithNothing() {
        pool.execute("DROP SCHEMA IF EXISTS roast CASCADE");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void theKnownVersionIsThatOfTheLastFile() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(Migrations.KNOWN)
                    .anyMatch(name -> name.startsWith("V" + Migrations.KNOWN + "__"));
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MigrationsTest.class.getResource("/META-INF/roast/postgres"))
                .toURI());
    }

    @Test
    void nodesThatStartAtOnceMigrateOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> start = () -> PostgresStore.using(pool.dataSource());
            for (Future<Object> node : nodes.invokeAll(List.of(start, start, start, start))) {
                assertThat(node.get()).isNotNull();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(pool.number(
                        "SELECT count(*) FROM roast.flyway_schema_history WHERE success AND version IS NOT NULL"))
                .isEqualTo(Migrations.KNOWN);
    }

    @Test
    void aSecondStartChangesNothingAndKeepsWhatThereIs() {
        var account = new StoreFixture(PostgresStore.using(pool.dataSource())).account();

        assertThat(PostgresStore.using(pool.dataSource()).accounts().find(new dev.roast.port.AccountRef.ById(account)))
                .isPresent();
    }

    @Test
    void aSchemaNewerThanTheProgramIsRefused() {
        PostgresStore.migrate(pool.dataSource());
        pool.execute("INSERT INTO roast.flyway_schema_history"
                + " SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'x', now(), 1, true");

        for (Callable<Object> start : starts(pool.dataSource())) {
            assertThatThrownBy(start::call)
                    .isInstanceOf(PortFailureException.class)
                    .hasMessage("the database's schema roast is at version 99, and this program knows "
                            + Migrations.KNOWN + ": start a program at least as new as the one that migrated it");
        }
    }

    private static List<Callable<Object>> starts(DataSource dataSource) {
        return List.of(() -> PostgresStore.using(dataSource), () -> PostgresStore.usingMigrated(dataSource));
    }

    @Test
    void aSchemaThatIsNotMigratedIsRefusedWhereTheUserMigrates() {
        assertThatThrownBy(() -> PostgresStore.usingMigrated(pool.dataSource()))
                .isInstanceOf(PortFailureException.class)
                .hasMessageContaining("is at version 0, and this program needs " + Migrations.KNOWN);

        PostgresStore.migrate(pool.dataSource());
        assertThat(PostgresStore.usingMigrated(pool.dataSource()).dueSignal()).isPresent();
    }

    @Test
    void theUsersOwnFlywayMigratesAsWell() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("roast")
                .locations("classpath:META-INF/roast/postgres")
                .load()
                .migrate();

        new StoreFixture(PostgresStore.usingMigrated(pool.dataSource())).accept();
    }

    @Test
    void aUserWithoutTheRightToCreateIsToldSo() {
        pool.execute("DROP ROLE IF EXISTS roast_reader");
        pool.execute("CREATE ROLE roast_reader LOGIN PASSWORD 'reader'");
        DataSource reader = as("roast_reader", "reader");

        assertThatThrownBy(() -> PostgresStore.using(reader))
                .isInstanceOf(PortFailureException.class)
                .hasMessageContaining("create the schema roast")
                .hasMessageContaining("42501");
        pool.execute("DROP ROLE roast_reader");
    }

    private DataSource as(String user, String password) {
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(database.url().substring(0, database.url().indexOf('?')));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
