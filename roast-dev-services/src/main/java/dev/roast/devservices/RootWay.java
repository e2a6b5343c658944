package dev.roast.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL, which refuses to be root, is run by root. */
enum RootWay {
    /** In a user namespace of its own, where it has no rights and root's files are still its own. */
    UNSHARE("root") {
        @Override
        List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        boolean isPossible() {
            // the name is looked up because PostgreSQL looks it up
            return Shell.run(List.of("unshare", "-U", "id", "-un")).isOk();
        }
    },

    /** As another user, to whom its data are given. */
    SETPRIV("nobody") {
        @Override
        List<String> prefix() {
            return List.of("setpriv", "--reuid=nobody", "--regid=" + group(), "--clear-groups");
        }

        @Override
        boolean isPossible() {
            return Shell.run(Stream.concat(prefix().stream(), Stream.of("true")).toList())
                    .isOk();
        }

        private String group() {
            return Shell.run(List.of("id", "-g", "nobody")).output().strip();
        }
    };

    private final String owner;

    RootWay(String owner) {
        this.owner = owner;
    }

    /** What stands before the command. It becomes the command: the process id stays. */
    abstract List<String> prefix();

    abstract boolean isPossible();

    static boolean needed() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Returns the first that works here. */
    static RootWay first(List<RootWay> ways) {
        return ways.stream()
                .filter(RootWay::isPossible)
                .findFirst()
                .orElseThrow(() -> new DevServiceException("PostgreSQL refuses to be run by root, and neither unshare"
                        + " (user namespaces) nor setpriv works here; run this as another user, or use --in-memory"));
    }

    /** Makes all in the folder its user's. */
    void own(Path folder) {
        try {
            if (Files.getOwner(folder).getName().equals(owner)) {
                return;
            }
        } catch (IOException e) {
            throw new DevServiceException("The owner of " + folder + " can't be found", e);
        }
        Shell.Result changed = Shell.run(List.of("chown", "-R", owner + ":", folder.toString()));
        if (!changed.isOk()) {
            throw new DevServiceException("The folder %s can't be given to the user %s: %s"
                    .formatted(folder, owner, changed.output().strip()));
        }
    }
}
