package dev.roast.redis;

import dev.roast.devservices.DevServiceException;
import dev.roast.devservices.RedisCluster;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClusterClient;

/** Gives tests a client of a real Redis Cluster of three nodes, which is started once and ends with the run. */
final class SharedCluster implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedCluster.class);

    /** The nodes and a client of them. */
    private record Running(RedisCluster cluster, RedisClusterClient client) implements AutoCloseable {
        static Running start() {
            RedisCluster cluster = RedisCluster.start();
            return new Running(cluster, client(cluster));
        }

        private static RedisClusterClient client(RedisCluster cluster) {
            return RedisClusterClient.builder()
                    .nodes(cluster.nodes().stream()
                            .map(node -> new HostAndPort("127.0.0.1", node.port()))
                            .collect(Collectors.toSet()))
                    .clientConfig(DefaultJedisClientConfig.builder()
                            .password(cluster.password())
                            .build())
                    .build();
        }

        @Override
        public void close() {
            client.close();
            cluster.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RedisClusterClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                    .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                    .client();
        } catch (DevServiceException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            return Assumptions.abort("no Redis Cluster for the tests: " + e.getMessage());
        }
    }
}
