// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.math.BigInteger;
import java.net.InetAddress;

/** A range of internet addresses (RFC 4632), as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record Network(InetAddress first, int bits) {
    /** Refuses with {@link IllegalArgumentException} what is no range. Public, since settings are read by it. */
    public static Network of(String text) {
        var parts = text.split("/", 2);
        var address = InetAddress.ofLiteral(parts[0]);
        var most = address.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("no network");
        }
        return new Network(address, bits);
    }

    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        return mine.length == other.length && head(mine).equals(head(other));
    }

    private BigInteger head(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
    }
}
