// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as limits need to know: an IPv4 address, or the first 64 bits of an IPv6 address,
 * which are one household. Never written anywhere.
 */
public record ClientNetwork(long bits, boolean isIpv6) {
    private static final int IPV6_BYTES = 16;
    private static final int BITS_BELOW_SITE = 16;
    private static final String FOUND = ClientNetwork.class.getName();

    /** Of a request that passed the limiter, which comes before all else. */
    public static ClientNetwork of(HttpServletRequest request) {
        return (ClientNetwork) Objects.requireNonNull(request.getAttribute(FOUND), "no limiter before this request");
    }

    void keepWith(HttpServletRequest request) {
        request.setAttribute(FOUND, this);
    }

    /** The IPv6 network of 48 bits around this one: what a provider gives one customer at most. */
    public ClientNetwork site() {
        return isIpv6 ? new ClientNetwork(bits >>> BITS_BELOW_SITE << BITS_BELOW_SITE, true) : this;
    }

    /** Tells networks apart in memory; not for people. */
    public String name() {
        return (isIpv6 ? "6:" : "4:") + Long.toHexString(bits);
    }

    /** The first address of this network. */
    public InetAddress address() {
        var bytes = isIpv6
                ? ByteBuffer.allocate(IPV6_BYTES).putLong(bits)
                : ByteBuffer.allocate(Integer.BYTES).putInt((int) bits);
        try {
            return InetAddress.getByAddress(bytes.array());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps addresses out of logs and errors. */
    @Override
    public String toString() {
        return "a network";
    }

    public static ClientNetwork of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        var wide = bytes.capacity() == IPV6_BYTES;
        return new ClientNetwork(wide ? bytes.getLong() : bytes.getInt(), wide);
    }

    /**
     * The client behind our own proxies: of the forwarded addresses the last one that no proxy of ours has. What a client
     * writes in the header itself stands before that and counts for nothing.
     */
    static ClientNetwork of(InetAddress peer, @Nullable String forwardedFor, List<Range> proxies) {
        var client = peer;
        var hops = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isOneOf(proxies, client); i--) {
            var before = literal(hops[i].strip());
            if (before == null) {
                break;
            }
            client = before;
        }
        return of(client);
    }

    static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isOneOf(List<Range> proxies, InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    /** A range of addresses such as {@code 10.0.0.0/8}. */
    public record Range(InetAddress base, int bits) {
        public static Range of(String text) {
            var slash = text.indexOf('/');
            var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            var all = base.getAddress().length * 8;
            return new Range(base, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
        }

        public boolean contains(InetAddress address) {
            var own = base.getAddress();
            var other = address.getAddress();
            if (own.length != other.length) {
                return false;
            }
            var whole = bits / 8;
            var rest = bits % 8;
            return Arrays.equals(own, 0, whole, other, 0, whole)
                    && (rest == 0 || ((own[whole] ^ other[whole]) & 0xff) >> (8 - rest) == 0);
        }
    }
}
