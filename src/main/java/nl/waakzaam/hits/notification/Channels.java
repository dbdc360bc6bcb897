// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.hits.notification.Channel.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with channels. Nothing happens to a channel that was removed, nor to a delivery that lies aside no
 * more.
 */
@Service
class Channels {
    private final PostgresChannels channels;
    private final Deliveries deliveries;
    private final NotificationLog log;
    private final Clock clock;

    Channels(PostgresChannels channels, Deliveries deliveries, NotificationLog log, Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.log = log;
        this.clock = clock;
    }

    /** What can be done to a channel; each has its place in the address of the form. */
    enum Deed {
        TEST("proef"),
        PAUSE("pauzeren"),
        RESUME("hervatten"),
        REMOVE("verwijderen");

        private final String code;

        Deed(String code) {
            this.code = code;
        }

        static Deed of(String code) {
            return Arrays.stream(values())
                    .filter(deed -> deed.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The secret of a web hook, which is shown now and never again; empty for mail. */
    @Transactional
    public Optional<String> add(Channel channel, String actor) {
        var secret = channel.kind() == Kind.WEBHOOK ? WebhookSecrets.fresh() : null;
        channels.add(channel, secret, clock.instant());
        log.changed(actor, channel.id().toString(), "kanaal toegevoegd voor " + channel.area());
        return Optional.ofNullable(secret);
    }

    @Transactional
    public void act(Channel channel, Deed deed, String actor) {
        var now = clock.instant();
        switch (deed) {
            case TEST -> deliveries.test(channel.id(), now);
            case PAUSE -> channels.pause(channel.id(), now);
            case RESUME -> channels.pause(channel.id(), null);
            case REMOVE -> channels.remove(channel.id(), now);
        }
        log.changed(actor, channel.id().toString(), "kanaal: " + deed.code);
    }

    /** The new secret, which is shown now and never again. The one before signs too for a day. */
    @Transactional
    public String rotate(Channel channel, String actor) {
        var secret = WebhookSecrets.fresh();
        channels.rotate(channel.id(), secret, clock.instant());
        log.changed(actor, channel.id().toString(), "kanaal: geheim vervangen");
        return secret;
    }

    @Transactional
    public void resend(UUID delivery, String actor) {
        if (deliveries.resend(delivery, clock.instant())) {
            log.resent(actor, delivery.toString());
        }
    }
}
