// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import nl.waakzaam.site.SecurityHeaders.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The background of maps is nobody's, unless the administrator chose somebody. */
class MapTilesTest {
    @Test
    void pictures_come_from_this_site_only_until_a_service_is_chosen() throws Exception {
        assertThat(policy("", "")).contains("img-src 'self' data: blob:;");
        assertThat(policy("https://kaart.example:8443/brt/{z}/{x}/{y}.png?key=1", "© Kadaster"))
                .contains("img-src 'self' data: blob: https://kaart.example:8443;", "script-src 'self';")
                .doesNotContain("brt");
        assertThat(policy("/tegels/{z}/{x}/{y}.png", "© Kadaster")).contains("img-src 'self' data: blob:;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kaart.example/{z}/{x}.png",
                "kaart.example/{z}/{x}/{y}.png",
                "https://{s}.kaart.example/{z}/{x}/{y}.png",
                "https://kaart.example; script-src *//{z}/{x}/{y}.png",
                "javascript:/{z}/{x}/{y}"
            })
    void what_is_no_address_of_squares_stops_the_start(String address) {
        assertThatThrownBy(() -> new MapTiles(address, "©"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waakzaam.map.tiles");
    }

    @Test
    void whose_map_it_is_is_always_named() {
        assertThatThrownBy(() -> new MapTiles("https://kaart.example/{z}/{x}/{y}.png", " "))
                .hasMessageContaining("waakzaam.map.attribution");
        assertThat(new MapTiles("", "© Kadaster").attribution()).isEmpty();
    }

    /** What a browser is told with that background. */
    static String policy(String address, String attribution) throws Exception {
        var answer = new MockHttpServletResponse();
        var filter = Objects.requireNonNull(new Registration()
                .securityHeaders(new MapTiles(address, attribution))
                .getFilter());
        filter.doFilter(new MockHttpServletRequest("GET", "/"), answer, new MockFilterChain());
        return String.valueOf(answer.getHeader("Content-Security-Policy"));
    }
}
