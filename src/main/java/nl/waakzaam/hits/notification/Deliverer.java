// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.hits.notification.Channel.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings what is due, on every node, twice a second. Each channel has a thread of its own while it has work: a receiver that
 * is slow keeps nobody waiting but itself.
 */
@Component
class Deliverer {
    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    private final Deliveries deliveries;
    private final PostgresChannels channels;
    private final Map<Kind, Carrier> carriers;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Deliverer(
            Deliveries deliveries,
            PostgresChannels channels,
            List<Carrier> carriers,
            MeterRegistry meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.carriers = carriers.stream().collect(Collectors.toUnmodifiableMap(Carrier::kind, Function.identity()));
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 500)
    void round() {
        deliveries.channelsWithWork(clock.instant()).stream()
                .filter(busy::add)
                .forEach(channel -> Thread.ofVirtual().name("notification").start(() -> empty(channel)));
    }

    /** Brings all that is due to one channel. */
    void empty(UUID channel) {
        try {
            while (bringOne(channel)) {
                // until nothing is due
            }
        } catch (RuntimeException failure) {
            LOG.warn("Notification failed: {}", failure.getClass().getName());
        } finally {
            busy.remove(channel);
        }
    }

    /** Whether there was one. A channel that was paused or removed meanwhile gets nothing more. */
    private boolean bringOne(UUID id) {
        return channels.find(id)
                .filter(channel -> channel.pausedAt() == null)
                .flatMap(channel -> Optional.ofNullable(carriers.get(channel.kind()))
                        .flatMap(carrier ->
                                deliveries.claim(id, clock.instant()).map(claimed -> bring(claimed, channel, carrier))))
                .isPresent();
    }

    private Outcome bring(Delivery delivery, Channel channel, Carrier carrier) {
        var outcome = carrier.bring(delivery, channel);
        deliveries.settle(delivery, outcome, clock.instant());
        meters.counter(
                        "waakzaam.notifications",
                        "kind",
                        channel.kind().name(),
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
        return outcome;
    }
}
