package dev.roast.devservices;

import java.util.Locale;

/** Each server that there is. */
enum Kind {
    POSTGRES {
        @Override
        DevServer start(ServerOptions options) {
            return PostgresServer.start(options);
        }
    },
    REDIS {
        @Override
        DevServer start(ServerOptions options) {
            return RedisServer.start(options);
        }
    },
    S3 {
        @Override
        DevServer start(ServerOptions options) {
            return S3Server.start(options);
        }
    };

    abstract DevServer start(ServerOptions options);

    String folderName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
