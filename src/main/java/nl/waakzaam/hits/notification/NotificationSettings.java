// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator, and nobody on a screen, decides about notification.
 *
 * @param domains where channels may lead, as {@code politie.nl}; empty for anywhere
 * @param networks inner networks to which web hooks may go, as {@code 10.20.0.0/16}; public addresses they always may
 * @param certificates a PEM file with roots to trust besides those of Java, as of a government; empty for none
 * @param kafka what a producer of Kafka needs, as {@code bootstrap.servers}; empty for no Kafka
 * @param source who speaks, as a URN; empty for one with the name of this installation
 */
@ConfigurationProperties("waakzaam.notification")
record NotificationSettings(
        @DefaultValue List<String> domains,
        @DefaultValue List<Network> networks,
        @DefaultValue("") String certificates,
        @DefaultValue Map<String, String> kafka,
        @DefaultValue("") String source) {
    boolean allows(@Nullable String host) {
        var asked = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return !asked.isEmpty()
                && (domains.isEmpty()
                        || domains.stream().anyMatch(domain -> asked.equals(domain) || asked.endsWith("." + domain)));
    }
}
