// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.util.List;
import java.util.UUID;
import nl.waakzaam.hits.notification.Channel.Kind;
import org.springframework.context.ApplicationContext;

/** Channels as administrators add them. */
public final class TestChannels {
    private final Channels channels;

    public TestChannels(ApplicationContext product) {
        channels = product.getBean(Channels.class);
    }

    /** The secret of a new web hook that is told these steps of all sure hits in the country. */
    public String addWebhook(String url, String... states) {
        var channel = new Channel(UUID.randomUUID(), "Proef", Kind.WEBHOOK, "NL", List.of(states), false, url, null);
        return channels.add(channel, "test").orElseThrow();
    }
}
