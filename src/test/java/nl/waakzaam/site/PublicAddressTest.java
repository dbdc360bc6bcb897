// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.waakzaam.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {
    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8080");

    @Test
    void is_the_servers_own_port_when_nothing_is_stated() {
        assertThat(new PublicAddress("", environment).origin()).isEqualTo("http://localhost:8080");
        assertThat(new PublicAddress("", environment).host()).isEqualTo("localhost");
    }

    @Test
    void is_an_example_by_name_when_nothing_is_stated() {
        assertThat(new PublicAddress("", environment).stated()).isEmpty();
        assertThat(new PublicAddress("", environment).name()).isEqualTo("https://waakzaam.example");
        assertThat(new PublicAddress("https://waakzaam.nl/", environment).name())
                .isEqualTo("https://waakzaam.nl");
    }

    @Test
    void is_written_as_browsers_write_it() {
        var address = new PublicAddress(" https://Waakzaam.Example:8443/ ", environment);
        assertThat(address.origin()).isEqualTo("https://waakzaam.example:8443");
        assertThat(address.host()).isEqualTo("waakzaam.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waakzaam.example",
                "http://waakzaam.example",
                "https://waakzaam.example/pad",
                "https://waakzaam.example?a=b",
                "https://naam@waakzaam.example",
                "https://",
                "ftp://localhost",
                "https://een twee"
            })
    void refuses_what_is_no_safe_address(String stated) {
        assertThatThrownBy(() -> new PublicAddress(stated, environment)).isInstanceOf(StartRefused.class);
    }
}
