// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

/** What the server makes of requests that come over a proxy which ends TLS. */
class BehindProxyTest {
    @ParameterizedTest
    @CsvSource({"https://check.example, true", "http://localhost:8080, false", "'', false"})
    void a_request_counts_as_sent_over_tls_when_the_public_address_is_https(String address, boolean secure) {
        var server = new TomcatServletWebServerFactory();
        new SiteConfiguration()
                .requestsOverTls(new PublicAddress(address, new MockEnvironment()))
                .customize(server);
        var connector = new Connector();
        server.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        assertThat(connector.getSecure()).isEqualTo(secure);
        assertThat(connector.getScheme()).isEqualTo(secure ? "https" : "http");
    }
}
