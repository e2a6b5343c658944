package dev.roast.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data folder of a PostgreSQL server: made, checked, and owned by the user who runs it. */
final class PostgresData {
    static final String USER = "roast";

    private final ServerFolder folder;
    private final PostgresBinaries binaries;
    private final Optional<RootWay> asRoot;

    PostgresData(ServerFolder folder, PostgresBinaries binaries, Optional<RootWay> asRoot) {
        this.folder = folder;
        this.binaries = binaries;
        this.asRoot = asRoot;
    }

    Path path() {
        return folder.resolve("data");
    }

    Path pidFile() {
        return path().resolve("postmaster.pid");
    }

    /** Returns the command as the user who runs the server. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(asRoot.map(RootWay::prefix).orElse(List.of()));
        command.add(binaries.program(program));
        command.addAll(arguments);
        return command;
    }

    /** Makes the data folder if it is not there, and refuses one that is not this version's. */
    void prepare() {
        if (Files.exists(path())) {
            requireVersion();
            asRoot.ifPresent(way -> own(way, path()));
        } else {
            initialize();
        }
    }

    private void requireVersion() {
        Path file = path().resolve("PG_VERSION");
        if (Files.notExists(file)) {
            throw new DevServiceException(
                    "The folder %s holds no data of PostgreSQL; move it away, or choose another folder"
                            .formatted(path()));
        }
        String version = Disk.read(file).strip();
        if (!version.equals(PostgresBinaries.majorVersion())) {
            throw new DevServiceException(
                    "The folder %s holds data of PostgreSQL %s, and this is PostgreSQL %s; move it away, or upgrade it with pg_upgrade"
                            .formatted(path(), version, PostgresBinaries.majorVersion()));
        }
    }

    /** Beside its place first, so that what a killed initdb leaves is never taken for data. */
    private void initialize() {
        Path beside = folder.resolve("data.new");
        Path passwordFile = beside.resolveSibling("initdb-password");
        try {
            Disk.delete(beside);
            Disk.createFolder(beside);
            Disk.writePrivately(passwordFile, folder.secret("password"));
            asRoot.ifPresent(way -> {
                own(way, beside);
                own(way, passwordFile);
            });
            Shell.Result made = Shell.run(command("initdb", initdbArguments(beside, passwordFile)));
            if (!made.isOk()) {
                throw new DevServiceException("initdb failed in %s: %s"
                        .formatted(folder.path(), made.output().strip().replace("\n", " | ")));
            }
            Files.move(beside, path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DevServiceException("The data folder " + path() + " can't be made", e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private List<String> initdbArguments(Path data, Path passwordFile) {
        return Stream.concat(
                        Stream.of(
                                "-D",
                                data.toString(),
                                "-U",
                                USER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + passwordFile,
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--locale=C",
                                "--builtin-locale=C.UTF-8"),
                        folder.isKept() ? syncOnce() : Stream.of("--no-sync"))
                .toList();
    }

    /** On Linux the file system is told once to write all, which is far quicker than a thousand files one by one. */
    private static Stream<String> syncOnce() {
        return Platform.current().os().equals("linux") ? Stream.of("--sync-method=syncfs") : Stream.empty();
    }

    private void own(RootWay way, Path path) {
        if (way == RootWay.SETPRIV) {
            folder.letPass();
        }
        way.own(path);
        if (!Shell.run(Stream.concat(way.prefix().stream(), Stream.of("test", "-r", path.toString()))
                        .toList())
                .isOk()) {
            throw new DevServiceException(
                    "PostgreSQL runs as the user nobody here, who can't reach %s; choose a folder that all may enter"
                            .formatted(path));
        }
    }
}
