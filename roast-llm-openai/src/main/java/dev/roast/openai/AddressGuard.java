package dev.roast.openai;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps requests away from addresses where no model is but where secrets are: those of a cloud's metadata, link-local ones, and
 * this machine unless it was asked for.
 */
final class AddressGuard {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]|.*:.*");

    /** Metadata services that are not link-local: AWS, Google, Alibaba, Azure, Oracle, by their documentation. */
    private static final Set<String> METADATA = Set.of(
            "fd00:ec2:0:0:0:0:0:254", "fd20:ce:0:0:0:0:0:254", "100.100.100.200", "168.63.129.16", "192.0.0.192");

    /** An IPv4 address is the end of these IPv6 ones (RFC 6052), which some networks translate. */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private final boolean loopback;

    AddressGuard(boolean loopback) {
        this.loopback = loopback;
    }

    /** Returns why an address is refused that is written as one, or as {@code localhost}; names are looked up at each call. */
    Optional<String> refusalOfWritten(String host) {
        return isWrittenOut(host) ? refusal(host) : Optional.empty();
    }

    static boolean isWrittenLoopback(String host) {
        return isWrittenOut(host)
                && new AddressGuard(false).refusal(host).isPresent()
                && new AddressGuard(true).refusal(host).isEmpty();
    }

    private static boolean isWrittenOut(String host) {
        return LITERAL.matcher(host).matches() || host.equalsIgnoreCase("localhost");
    }

    /**
     * Returns why a host is refused. One that can't be looked up is not: the request will fail by itself, or goes through a proxy
     * that knows it.
     */
    Optional<String> refusal(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .map(this::refusal)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private Optional<String> refusal(InetAddress address) {
        InetAddress meant = untranslated(address);
        if (meant.isLinkLocalAddress() || METADATA.contains(meant.getHostAddress())) {
            return Optional.of("is an address of the machine's metadata or its link");
        } else if (meant.isAnyLocalAddress() || meant.isMulticastAddress()) {
            return Optional.of("is not the address of one host");
        } else if (meant.isLoopbackAddress() && !loopback) {
            return Optional.of("is this machine, which has to be asked for: allowLoopback()");
        }
        return Optional.empty();
    }

    private static InetAddress untranslated(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16 || !Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, NAT64.length, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
