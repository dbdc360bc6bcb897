// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an operator writes about notification is read as the manual says. */
class NotificationSettingsTest {
    @Test
    void names_inner_networks_and_domains_with_commas_between() {
        var settings = read(Map.of(
                "waakzaam.notification.networks", "10.20.0.0/16, fc00::/7",
                "waakzaam.notification.domains", "politie.nl,rotterdam.nl"));
        assertThat(settings.networks()).containsExactly(Network.of("10.20.0.0/16"), Network.of("fc00::/7"));
        assertThat(settings.domains()).containsExactly("politie.nl", "rotterdam.nl");
    }

    @Test
    void what_is_no_network_stops_the_start() {
        assertThatThrownBy(() -> read(Map.of("waakzaam.notification.networks", "10.20.0.0/64")))
                .isInstanceOf(BindException.class);
    }

    private static NotificationSettings read(Map<String, String> written) {
        return new Binder(new MapConfigurationPropertySource(written))
                .bindOrCreate("waakzaam.notification", NotificationSettings.class);
    }
}
