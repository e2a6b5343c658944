package dev.roast.example.privacy;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.ScanIteration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Looks for a text wherever something is kept: each row of each table, each key and value, each object. */
final class Everywhere implements AutoCloseable {
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """;

    private static final long STAYS = -1;
    private static final long MINUTE = 60_000;

    private final TestDatabase database;
    private final TestRedis redis;
    private final TestBucket bucket;
    private final RedisClient client;
    private final S3Client s3;

    Everywhere(TestDatabase database, TestRedis redis, TestBucket bucket) {
        this.database = database;
        this.redis = redis;
        this.bucket = bucket;
        this.client = RedisClient.create(redis.url());
        this.s3 = S3Client.builder()
                .endpointOverride(bucket.endpoint())
                .region(Region.of(bucket.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
                .build();
    }

    /**
     * Returns the places where one of them is, in letters of whatever case; but no key of Redis that ends within the minute for which
     * a request is counted.
     */
    List<String> placesOf(List<String> needles) {
        return Stream.of(tables(needles), keys(needles), objects(needles))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> tables(List<String> needles) {
        try (Connection connection = database.dataSource().getConnection()) {
            List<String> places = new ArrayList<>();
            for (String table : texts(connection, TABLES)) {
                for (String needle : needles) {
                    String found =
                            "SELECT row::text FROM " + table + " row WHERE position(lower(?) in lower(row::text)) > 0";
                    texts(connection, found, needle).forEach(row -> places.add(table + ": " + row));
                }
            }
            return places;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    private List<String> keys(List<String> needles) {
        List<String> places = new ArrayList<>();
        ScanIteration scan = client.scanIteration(1_000, "*" + redis.prefix() + "*");
        while (!scan.isIterationCompleted()) {
            for (String key : scan.nextBatch().getResult()) {
                String place = key + " = " + value(key);
                if (contains(place, needles) && !endsSoon(key)) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Redis answers -1 for a key that stays, and -2 for one that is gone. */
    private boolean endsSoon(String key) {
        long millis = client.pttl(key);
        return millis != STAYS && millis <= MINUTE;
    }

    private String value(String key) {
        return switch (client.type(key)) {
            case "none" -> "";
            case "string" -> client.get(key);
            case "hash" -> client.hgetAll(key).toString();
            case "list" -> client.lrange(key, 0, -1).toString();
            case "set" -> client.smembers(key).toString();
            case "zset" -> client.zrange(key, 0, -1).toString();
            default -> throw new AssertionError("how is a " + client.type(key) + " looked into?");
        };
    }

    private List<String> objects(List<String> needles) {
        return objects().stream()
                .map(key -> key + " " + digest(key))
                .filter(place -> contains(place, needles))
                .toList();
    }

    /** Returns the keys of all objects. */
    List<String> objects() {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket.bucket())).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    /** One that a sweeper deletes meanwhile has none. */
    private String digest(String key) {
        try {
            return sha256(s3.getObjectAsBytes(get -> get.bucket(bucket.bucket()).key(key))
                    .asByteArray());
        } catch (NoSuchKeyException e) {
            return "";
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean contains(String text, List<String> needles) {
        String lower = text.toLowerCase(Locale.ROOT);
        return needles.stream().anyMatch(needle -> lower.contains(needle.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void close() {
        client.close();
        s3.close();
    }
}
