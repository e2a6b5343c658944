/** The queue, the rate limiter and a stand-alone session store on Redis. */
module dev.roast.redis {
    requires transitive dev.roast.core;
    requires transitive redis.clients.jedis;
    requires static transitive org.jspecify;
    requires org.apache.commons.pool2;
    requires org.slf4j;

    exports dev.roast.redis;
}
