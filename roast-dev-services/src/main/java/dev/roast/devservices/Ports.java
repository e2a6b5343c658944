package dev.roast.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1. */
final class Ports {
    static final String HOST = "127.0.0.1";

    private Ports() {}

    /** Without asking anyone: what localhost means is a setting of the machine. */
    private static InetAddress host() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, host())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DevServiceException("No free port was found on " + HOST, e);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the folder's port of the last time if it is free, else another, which becomes the folder's. */
    static int of(ServerFolder folder) {
        return folder.port().stream().filter(Ports::isFree).findFirst().orElseGet(() -> {
            int port = free();
            folder.keepPort(port);
            return port;
        });
    }
}
