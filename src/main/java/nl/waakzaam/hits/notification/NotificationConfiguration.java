// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.net.InetAddress;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How web hooks are posted: to checked addresses only, following nobody elsewhere, remembering nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(8);
    private static final int CONNECTIONS = 200;

    @Bean(destroyMethod = "close")
    CloseableHttpClient webhookClient(NotificationSettings settings) {
        return client(new ReachableAddresses(settings.networks(), InetAddress::getAllByName), settings.certificates());
    }

    static CloseableHttpClient client(ReachableAddresses addresses, String certificates) {
        return HttpClients.custom()
                .setConnectionManager(connections(addresses, certificates))
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Waakzaam")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(ReachableAddresses addresses, String certificates) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(TrustedRoots.with(certificates)))
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }
}
