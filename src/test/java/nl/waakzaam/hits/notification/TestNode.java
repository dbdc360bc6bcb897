// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;

/** A node that brings when a test says so, one channel after the other. */
final class TestNode {
    private final Deliveries deliveries;
    private final Clock clock;
    private final Deliverer deliverer;

    TestNode(Deliveries deliveries, PostgresChannels channels, Carrier carrier, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.deliverer = new Deliverer(deliveries, channels, List.of(carrier), new SimpleMeterRegistry(), clock);
    }

    /** All that is due. */
    void bringAll() {
        deliveries.channelsWithWork(clock.instant()).forEach(deliverer::empty);
    }
}
