package dev.roast.devservices;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Redis Cluster of three nodes on 127.0.0.1, with all slots given out and no replicas, temporary. For tests: what works on one
 * server and not on a cluster shows here.
 *
 * <p>Safe for use by many threads.
 */
public final class RedisCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final int SLOTS = 16_384;
    private static final String PASSWORD_FILE = "password";

    private final List<RedisServer> nodes;

    private RedisCluster(List<RedisServer> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /**
     * Starts one.
     *
     * @return the cluster, when each node says that it is well
     * @throws DevServiceException if there is no binary for this machine, or if it does not start
     */
    public static RedisCluster start() {
        List<RedisServer> nodes = new ArrayList<>();
        try {
            String password = "";
            for (int i = 0; i < NODES; i++) {
                RedisServer node = startNode(password);
                nodes.add(node);
                password = node.password();
            }
            RedisCluster cluster = new RedisCluster(nodes);
            cluster.join(ServerOptions.temporary().startTimeout());
            return cluster;
        } catch (RuntimeException e) {
            nodes.forEach(RedisServer::close);
            throw e;
        }
    }

    private static RedisServer startNode(String password) {
        int bus = Ports.free();
        return RedisServer.start(
                ServerOptions.temporary(),
                folder -> {
                    if (!password.isEmpty()) {
                        Disk.writePrivately(folder.resolve(PASSWORD_FILE), password);
                    }
                },
                List.of(
                        "cluster-enabled yes",
                        "cluster-port " + bus,
                        "cluster-config-file nodes.conf",
                        "cluster-node-timeout 5000"));
    }

    private void join(Duration timeout) {
        for (int i = 0; i < NODES; i++) {
            int first = i * SLOTS / NODES;
            int last = (i + 1) * SLOTS / NODES - 1;
            call(i, "CLUSTER", "ADDSLOTSRANGE", String.valueOf(first), String.valueOf(last));
            call(i, "CLUSTER", "SET-CONFIG-EPOCH", String.valueOf(i + 1));
        }
        for (int i = 1; i < NODES; i++) {
            String bus = call(i, "CONFIG", "GET", "cluster-port").get(1);
            call(0, "CLUSTER", "MEET", Ports.HOST, String.valueOf(nodes.get(i).port()), bus);
        }
        if (!Patience.until(() -> IntStream.range(0, NODES).allMatch(this::isWell), timeout)) {
            throw new DevServiceException("The nodes of the Redis Cluster did not find each other");
        }
    }

    /** Whether the node knows where all the slots are, and can say so to clients. */
    private boolean isWell(int node) {
        String info = call(node, "CLUSTER", "INFO").get(0);
        return info.contains("cluster_state:ok")
                && info.contains("cluster_known_nodes:" + NODES)
                && info.contains("cluster_slots_ok:" + SLOTS);
    }

    private List<String> call(int node, String... words) {
        try (RedisConnection redis =
                RedisConnection.open(Ports.HOST, nodes.get(node).port())) {
            redis.call("AUTH", password());
            return redis.call(words);
        } catch (IOException e) {
            throw new DevServiceException("A node of the Redis Cluster does not answer", e);
        }
    }

    /**
     * Returns the nodes, to be asked for their ports, and to be stopped and killed.
     *
     * @return three
     */
    public List<RedisServer> nodes() {
        return nodes;
    }

    /**
     * Returns the password of all nodes.
     *
     * @return a secret
     */
    public String password() {
        return nodes.get(0).password();
    }

    /** Stops all nodes. */
    @Override
    public void close() {
        nodes.forEach(RedisServer::close);
    }

    /** Returns a text that shows no secret. */
    @Override
    public String toString() {
        return nodes.stream()
                .map(node -> String.valueOf(node.port()))
                .collect(Collectors.joining(", ", "Redis Cluster on " + Ports.HOST + ", ports ", ""));
    }
}
