package dev.roast.redis;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;

/** A real Redis Cluster of three nodes. */
final class TestCluster implements AutoCloseable {
    private static final int SLOTS = 16_384;

    private final List<TestServer> nodes;

    private TestCluster(List<TestServer> nodes) {
        this.nodes = nodes;
    }

    static TestCluster start() {
        TestCluster cluster =
                new TestCluster(Stream.generate(TestCluster::node).limit(3).toList());
        cluster.join();
        return cluster;
    }

    private static TestServer node() {
        return TestServer.start(
                "--cluster-enabled",
                "yes",
                "--cluster-port",
                Integer.toString(TestServer.freePort()),
                "--cluster-node-timeout",
                "2000");
    }

    private void join() {
        int share = SLOTS / nodes.size() + 1;
        for (int i = 0; i < nodes.size(); i++) {
            int from = i * share;
            int to = Math.min(SLOTS, from + share) - 1;
            tell(nodes.get(i), "ADDSLOTSRANGE", Integer.toString(from), Integer.toString(to));
        }
        for (TestServer node : nodes) {
            TestServer first = nodes.get(0);
            tell(first, "MEET", "127.0.0.1", Integer.toString(node.port()), busPort(node));
        }
        nodes.forEach(node -> Waiting.until("the cluster is complete", () -> isComplete(node)));
    }

    private static String busPort(TestServer node) {
        try (Jedis jedis = new Jedis(node.address())) {
            return Objects.requireNonNull(jedis.configGet("cluster-port").get("cluster-port"));
        }
    }

    private static void tell(TestServer node, String... command) {
        try (Jedis jedis = new Jedis(node.address())) {
            jedis.sendCommand(Protocol.Command.CLUSTER, command);
        }
    }

    private boolean isComplete(TestServer node) {
        try (Jedis jedis = new Jedis(node.address())) {
            String info = jedis.clusterInfo();
            return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + nodes.size());
        }
    }

    UnifiedJedis client() {
        return RedisClusterClient.create(
                Set.copyOf(nodes.stream().map(TestServer::address).collect(Collectors.toSet())));
    }

    @Override
    public void close() {
        nodes.forEach(TestServer::close);
    }
}
