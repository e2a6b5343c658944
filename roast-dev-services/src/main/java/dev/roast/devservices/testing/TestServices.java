package dev.roast.devservices.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test what it asks for in its constructor or a method: a {@link TestDatabase}, a {@link TestRedis} or a
 * {@link TestBucket}.
 *
 * <pre>{@code
 * @ExtendWith(TestServices.class)
 * class PostgresStoreTest extends StoreContract {
 *     PostgresStoreTest(TestDatabase database) { ... }
 * }
 * }</pre>
 *
 * <p>For each service, the first of these is taken, and printed once:
 *
 * <ol>
 *   <li>the server that the environment names: {@code ROAST_POSTGRES_URL} (a JDBC address), {@code ROAST_REDIS_URL}, {@code
 *       ROAST_S3_ENDPOINT} with {@code ROAST_S3_BUCKET}, {@code ROAST_S3_ACCESS_KEY}, {@code ROAST_S3_SECRET_KEY} and perhaps
 *       {@code ROAST_S3_REGION}. One that does not answer fails the test: nothing else is tried;
 *   <li>a container, if Testcontainers is on the class path and Docker answers (not for S3, whose server here is the same Java
 *       program on every machine);
 *   <li>a server of this process.
 * </ol>
 *
 * <p>If none can be had, the tests are skipped and say why; with {@code CI=true} in the environment they fail.
 *
 * <p>All test classes of one run share a server, which ends with the run. Each outermost test class has a database, a key
 * prefix and a bucket of its own, removed at the end of the run; only the bucket that the environment names is everyone's, and what
 * tests leave in it stays. A test that stops, kills or empties a server starts one for itself.
 */
public final class TestServices implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TestServices.class);

    /** For JUnit. */
    public TestServices() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == TestRedis.class || type == TestBucket.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        Class<?> type = parameter.getParameter().getType();
        String key = type.getName() + " of "
                + outermost(context.getRequiredTestClass()).getName();
        if (type == TestDatabase.class) {
            SharedPostgres shared = store.computeIfAbsent(
                    SharedPostgres.class, service -> SharedPostgres.choose(), SharedPostgres.class);
            return store.computeIfAbsent(key, any -> shared.newDatabase(), TestDatabase.class);
        }
        if (type == TestRedis.class) {
            SharedRedis shared =
                    store.computeIfAbsent(SharedRedis.class, service -> SharedRedis.choose(), SharedRedis.class);
            return store.computeIfAbsent(key, any -> shared.newPrefix(), TestRedis.class);
        }
        SharedS3 shared = store.computeIfAbsent(SharedS3.class, service -> SharedS3.choose(), SharedS3.class);
        return store.computeIfAbsent(key, any -> shared.newBucket(), TestBucket.class);
    }

    private static Class<?> outermost(Class<?> testClass) {
        return Optional.<Class<?>>ofNullable(testClass.getEnclosingClass())
                .<Class<?>>map(TestServices::outermost)
                .orElse(testClass);
    }
}
