package dev.roast.internal.account;

import dev.roast.model.Client;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which name an address is counted. */
public final class Addresses {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /**
     * Returns the name; empty if it is not known where a client is, as then all would be counted as one.
     *
     * @param address as text; of version 6 the first 64 bits count, as one customer has them all
     */
    public static Optional<String> subject(String address) {
        if (address.isBlank() || address.equals(Client.local().address())) {
            return Optional.empty();
        }
        return Optional.of(LITERAL.matcher(address).matches() ? network(address) : Tokens.hash(address));
    }

    private static String network(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : String.valueOf(address.getHostAddress());
        } catch (UnknownHostException e) {
            // it only looks like one
            return Tokens.hash(literal);
        }
    }
}
