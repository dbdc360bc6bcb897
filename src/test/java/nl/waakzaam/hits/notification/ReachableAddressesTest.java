// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import nl.waakzaam.hits.notification.ReachableAddresses.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web hook goes to the outside world, and inside only where the operator says so. */
class ReachableAddressesTest {
    private final ReachableAddresses addresses = with();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "145.0.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "223.255.255.254",
                "2a02:a400::1",
                "2001:610::1"
            })
    void a_public_address_is_in_reach(String address) throws Exception {
        assertThat(addresses.resolve(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "127.1",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:8.8.8.8%0",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "100::1"
            })
    void an_address_inside_is_out_of_reach(String address) {
        assertThatThrownBy(() -> addresses.resolve(address)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void a_name_with_one_address_inside_is_out_of_reach() {
        var mixed = new ReachableAddresses(List.of(), host ->
                new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")});
        assertThatThrownBy(() -> mixed.resolve("gemengd.example")).isInstanceOf(Refused.class);
    }

    @Test
    void the_operator_opens_a_network_inside() throws Exception {
        var opened = with(Network.of("10.20.0.0/16"), Network.of("fd00:1::/32"));
        assertThat(opened.resolve("10.20.255.1")).hasSize(1);
        assertThat(opened.resolve("fd00:1::5")).hasSize(1);
        assertThatThrownBy(() -> opened.resolve("10.21.0.1")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> opened.resolve("fd00:2::5")).isInstanceOf(Refused.class);
    }

    private static ReachableAddresses with(Network... allowed) {
        return new ReachableAddresses(List.of(allowed), InetAddress::getAllByName);
    }
}
