package dev.roast.devservices.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test what it asks for in its constructor or a method: a {@link TestDatabase} or a {@link TestRedis}.
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
 *   <li>the server that the environment names: {@code ROAST_POSTGRES_URL} (a JDBC address), {@code ROAST_REDIS_URL}. One that
 *       does not answer fails the test: nothing else is tried;
 *   <li>a container, if Testcontainers is on the class path and Docker answers;
 *   <li>a server of this process.
 * </ol>
 *
 * <p>If none can be had, the tests are skipped and say why; with {@code CI=true} in the environment they fail.
 *
 * <p>All test classes of one run share a server, which ends with the run. Each outermost test class has a database and a key
 * prefix of its own, removed at the end of the run. A test that stops, kills or empties a server starts one for itself.
 */
public final class TestServices implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TestServices.class);

    /** For JUnit. */
    public TestServices() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == TestRedis.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        String testClass = outermost(context.getRequiredTestClass()).getName();
        if (parameter.getParameter().getType() == TestDatabase.class) {
            SharedPostgres postgres =
                    store.computeIfAbsent(SharedPostgres.class, key -> SharedPostgres.choose(), SharedPostgres.class);
            return store.computeIfAbsent("database of " + testClass, key -> postgres.newDatabase(), TestDatabase.class);
        }
        SharedRedis redis = store.computeIfAbsent(SharedRedis.class, key -> SharedRedis.choose(), SharedRedis.class);
        return store.computeIfAbsent("keys of " + testClass, key -> redis.newPrefix(), TestRedis.class);
    }

    private static Class<?> outermost(Class<?> testClass) {
        return Optional.<Class<?>>ofNullable(testClass.getEnclosingClass())
                .<Class<?>>map(TestServices::outermost)
                .orElse(testClass);
    }
}
