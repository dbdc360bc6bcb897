// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a receiver and lets only those through where a web hook may go. The connection is made to what was
 * checked here, without asking again: a name that means another machine the next moment leads nowhere else.
 */
final class ReachableAddresses implements DnsResolver {
    /** What is no public address of one machine (the registries of special-purpose addresses, RFC 6890). */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** Outside it IPv6 has loopback, mapped and translated IPv4, local and multicast addresses only. */
    private static final Network GLOBAL = Network.of("2000::/3");

    private final List<Network> allowed;
    private final Names names;

    ReachableAddresses(List<Network> allowed, Names names) {
        this.allowed = List.copyOf(allowed);
        this.names = names;
    }

    /** Who knows the addresses of a name. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A name leads, with one of its addresses at least, to where nothing of ours may go. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("an address where no web hook may go");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.of(host);
        if (!Arrays.stream(addresses).allMatch(this::isReachable)) {
            throw new Refused();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isReachable(InetAddress address) {
        return isIn(allowed, address)
                || (!isIn(SPECIAL, address) && (address instanceof Inet4Address || GLOBAL.contains(address)));
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
