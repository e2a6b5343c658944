package dev.roast.example.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxies before this server, whose word about a client's address is taken. Anyone may write {@code X-Forwarded-For}. */
public final class TrustedProxies {
    /** Believes nobody. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /** What can be no name, so that no name server is asked. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * Reads a list.
     *
     * @param list addresses and networks in CIDR notation, separated by commas: {@code 10.0.0.0/8, ::1}; may be empty
     * @return the proxies
     * @throws IllegalArgumentException naming what is neither
     */
    public static TrustedProxies parse(String list) {
        List<Network> networks = new ArrayList<>();
        for (String item : list.split(",", -1)) {
            if (!item.isBlank()) {
                networks.add(Network.parse(item.strip()));
            }
        }
        return new TrustedProxies(networks);
    }

    /**
     * Returns where a request came from: the last address in the chain that is no trusted proxy's.
     *
     * @param peer who is connected
     * @param forwarded the values of {@code X-Forwarded-For}, each proxy's after those before it
     */
    String client(String peer, List<String> forwarded) {
        List<String> chain = new ArrayList<>();
        forwarded.forEach(value -> chain.addAll(List.of(value.split(",", -1))));
        Collections.reverse(chain);
        String client = peer;
        for (String hop : chain) {
            Optional<InetAddress> said = address(hop.strip());
            if (!trusts(client) || said.isEmpty()) {
                return client;
            }
            client = said.get().getHostAddress();
        }
        return client;
    }

    private boolean trusts(String peer) {
        return address(peer)
                .filter(address -> networks.stream().anyMatch(network -> network.has(address)))
                .isPresent();
    }

    private static Optional<InetAddress> address(String text) {
        String literal = text.replaceFirst("%.*$", "").replaceAll("^\\[|\\]$", "");
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            // it only looks like an address
            return Optional.empty();
        }
    }

    private record Network(List<Byte> prefix, int bits) {
        static Network parse(String text) {
            String[] parts = text.split("/", 2);
            byte[] address = address(parts[0]).map(InetAddress::getAddress).orElseThrow(() -> wrong(text));
            int bits = parts.length == 1 ? address.length * 8 : bits(parts[1], text);
            if (bits > address.length * 8) {
                throw wrong(text);
            }
            return new Network(boxed(address), bits);
        }

        private static int bits(String number, String text) {
            if (!number.matches("[0-9]{1,3}")) {
                throw wrong(text);
            }
            return Integer.parseInt(number);
        }

        private static IllegalArgumentException wrong(String text) {
            return new IllegalArgumentException(
                    "'" + Shown.briefly(text) + "' is no address and no network such as 10.0.0.0/8");
        }

        boolean has(InetAddress address) {
            List<Byte> other = boxed(address.getAddress());
            if (other.size() != prefix.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((prefix.get(bit / 8) & mask) != (other.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> boxed(byte[] bytes) {
            Byte[] boxes = new Byte[bytes.length];
            Arrays.setAll(boxes, i -> bytes[i]);
            return List.of(boxes);
        }
    }
}
