package dev.roast.postgres;

import static dev.roast.testkit.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Email;
import dev.roast.port.NewFile;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount.Identity;
import dev.roast.testkit.StoreFixture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** What callers get to see when the database fails, and what they don't. */
@ExtendWith(TestServices.class)
class TroubleTest {
    private static final String SECRET = "ada.lovelace@example.org";
    private static final String CUT_WHO_WAITS = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """;

    private final TestDatabase database;
    private final Pool pool;

    TroubleTest(TestDatabase database) {
        this.database = database;
        this.pool = new Pool(database.dataSource());
        PostgresStore.migrate(pool.dataSource());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aServerThatIsNotThereMayComeBack() {
        PGSimpleDataSource nowhere = plain();
        nowhere.setPortNumbers(new int[] {1});

        assertThatThrownBy(() -> PostgresStore.using(nowhere))
                .isInstanceOf(PortUnavailableException.class)
                .hasMessageContaining("SQLSTATE 08001");
    }

    @Test
    void aWrongPasswordAndAMissingDatabaseWillNotPass() {
        PGSimpleDataSource noDatabase = plain();
        noDatabase.setDatabaseName("no_such_database");
        PGSimpleDataSource wrongPassword = plain();
        wrongPassword.setPassword("wrong");

        assertThatThrownBy(() -> PostgresStore.using(noDatabase))
                .isInstanceOf(PortFailureException.class)
                .hasMessage("PostgreSQL could not read the schema's version (SQLSTATE 3D000),"
                        + " there is no such database, create it");
        assertThatThrownBy(() -> PostgresStore.using(wrongPassword))
                .isInstanceOf(PortFailureException.class)
                .hasMessageContaining("SQLSTATE 28P01), check the user and the password");
    }

    @Test
    void aConnectionThatIsCutInTheMiddleMayPass() throws Exception {
        Store store = PostgresStore.using(pool.dataSource());
        StoreFixture given = new StoreFixture(store);
        AccountId account = given.account();
        try (Connection blocking = database.dataSource().getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("LOCK TABLE roast.audit");
            FutureTask<Object> call = new FutureTask<>(() -> store.audit().page(account, Optional.empty(), 10));
            new Thread(call).start();
            while (pool.number(CUT_WHO_WAITS) == 0) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(call::get).hasCauseInstanceOf(PortUnavailableException.class);
            blocking.rollback();
        }
        assertThat(store.audit().page(account, Optional.empty(), 10).items()).hasSize(1);
    }

    @Test
    void aTableThatIsMissingWillNotPass() {
        Store store = PostgresStore.using(pool.dataSource());
        AccountId account = new StoreFixture(store).account();
        pool.execute("ALTER TABLE roast.audit RENAME TO audit_away");
        Throwable thrown = catchThrowable(() -> store.audit().page(account, Optional.empty(), 10));
        pool.execute("ALTER TABLE roast.audit_away RENAME TO audit");

        assertThat(thrown).isInstanceOf(PortFailureException.class).hasMessageContaining("SQLSTATE 42P01");
    }

    @Test
    void noValueOfARowIsInAMessageOrACause() {
        Store store = PostgresStore.using(pool.dataSource());
        pool.execute("CREATE OR REPLACE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE unique_violation USING MESSAGE = 'I saw ' || NEW.email, DETAIL = NEW.email; END $$");
        pool.execute("CREATE TRIGGER tell BEFORE INSERT ON roast.account FOR EACH ROW EXECUTE FUNCTION tell()");
        Throwable thrown = catchThrowable(() -> store.accounts()
                .create(
                        StoreFixture.newAccount(
                                new AccountId(UUID.randomUUID()), new Identity.ByPassword(new Email(SECRET), "hash")),
                        event(AuditKind.REGISTERED)));
        pool.execute("DROP TRIGGER tell ON roast.account");

        assertThat(thrown).isInstanceOf(PortFailureException.class).hasMessageContaining("SQLSTATE 23505");
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain(SECRET).doesNotContain("hash").contains("create an account");
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsAFailureWithoutItsValue() {
        Store store = PostgresStore.using(pool.dataSource());
        StoreFixture given = new StoreFixture(store);
        AccountId account = given.account();
        NewFile plain = StoreFixture.upload(account, StoreFixture.UPLOAD_EXPIRY);
        NewFile.Content.Upload upload = (NewFile.Content.Upload) plain.content();
        NewFile file = new NewFile(
                plain.key(),
                new NewFile.Content.Upload(account, upload.resume(), "ada\u0000.pdf", 1, upload.sha256(), false),
                plain.expiry(),
                plain.grant());

        assertThatThrownBy(() -> store.files().register(file))
                .isInstanceOf(PortFailureException.class)
                .hasMessageNotContaining("ada");
    }

    @Test
    void anotherIsolationLevelIsRefused() {
        DataSource serializable = serializable();
        assertThatThrownBy(() -> PostgresStore.using(serializable))
                .isInstanceOf(PortFailureException.class)
                .hasMessageContaining("read committed");
    }

    private PGSimpleDataSource plain() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        return source;
    }

    private PGSimpleDataSource serializable() {
        PGSimpleDataSource source = plain();
        source.setOptions("-c default_transaction_isolation=serializable");
        return source;
    }
}
