package dev.roast.devservices;

import java.util.Locale;

/**
 * What this machine is, in the words of the packages that hold the binaries.
 *
 * @param os {@code linux} or {@code darwin}, or the name that the system gives itself
 * @param arch {@code amd64} or {@code arm64}, or the name that the system gives itself
 */
record Platform(String os, String arch) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("mac") ? "darwin" : os,
                switch (arch) {
                    case "amd64", "x86_64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> arch;
                });
    }

    DevServiceException unsupported(String server) {
        return new DevServiceException(
                ("There is no %s for %s on %s here: name your own server in the environment, or use --in-memory, which needs"
                                + " none")
                        .formatted(server, os, arch));
    }
}
