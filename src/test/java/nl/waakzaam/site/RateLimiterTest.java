// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimiterTest {
    private static final String CHECK = "/api/v1/diefstalchecks";

    private final RateLimiter direct = limiter(List.of());
    private final RateLimiter behindProxy = limiter(List.of("127.0.0.0/8", "::1"));

    @Test
    void refuses_the_fourth_check_when_three_are_allowed_and_says_how_long_to_wait() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(post(direct, "192.0.2.1", null).getStatus()).isEqualTo(200);
        }
        var refused = post(direct, "192.0.2.1", null);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 21);
    }

    @Test
    void counts_each_client_by_itself() throws Exception {
        exhaust(direct, "192.0.2.1", null);
        assertThat(post(direct, "192.0.2.2", null).getStatus()).isEqualTo(200);
    }

    @Test
    void takes_one_ipv6_network_for_one_client() throws Exception {
        exhaust(direct, "2001:db8:0:1::1", null);
        assertThat(post(direct, "2001:db8:0:1:ffff::2", null).getStatus()).isEqualTo(429);
        assertThat(post(direct, "2001:db8:0:2::1", null).getStatus()).isEqualTo(200);
    }

    @Test
    void takes_an_address_for_the_same_however_it_is_written() throws Exception {
        exhaust(direct, "192.0.2.1", null);
        assertThat(post(direct, "192.0.2.1", null, CHECK.replace("d", "%64")).getStatus())
                .isEqualTo(429);
    }

    @Test
    void believes_no_forwarded_address_without_a_trusted_proxy() throws Exception {
        exhaust(direct, "192.0.2.1", "198.51.100.1");
        assertThat(post(direct, "192.0.2.1", "198.51.100.2").getStatus()).isEqualTo(429);
    }

    @Test
    void tells_clients_behind_a_trusted_proxy_apart() throws Exception {
        exhaust(behindProxy, "127.0.0.1", "198.51.100.1");
        assertThat(post(behindProxy, "127.0.0.1", "198.51.100.1").getStatus()).isEqualTo(429);
        assertThat(post(behindProxy, "127.0.0.1", "198.51.100.2").getStatus()).isEqualTo(200);
    }

    @Test
    void counts_what_a_client_wrote_before_the_proxys_own_entry_for_nothing() throws Exception {
        exhaust(behindProxy, "127.0.0.1", "198.51.100.1");
        assertThat(post(behindProxy, "127.0.0.1", "203.0.113.9, 198.51.100.1").getStatus())
                .isEqualTo(429);
    }

    private static void exhaust(RateLimiter limiter, String peer, @Nullable String forwarded) throws Exception {
        for (int i = 0; i < 3; i++) {
            post(limiter, peer, forwarded);
        }
    }

    private static MockHttpServletResponse post(RateLimiter limiter, String peer, @Nullable String forwarded)
            throws Exception {
        return post(limiter, peer, forwarded, CHECK);
    }

    private static MockHttpServletResponse post(
            RateLimiter limiter, String peer, @Nullable String forwarded, String written) throws Exception {
        var request = new MockHttpServletRequest("POST", written);
        request.setServletPath(CHECK);
        request.setRemoteAddr(peer);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        var response = new MockHttpServletResponse();
        limiter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static RateLimiter limiter(List<String> proxies) {
        return new RateLimiter(
                new Limits(3, 3, 3, 3),
                proxies.stream().map(ClientNetwork.Range::of).toList(),
                (kind, failure, request, response) -> {
                    response.setStatus(failure.status());
                    failure.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
                });
    }
}
