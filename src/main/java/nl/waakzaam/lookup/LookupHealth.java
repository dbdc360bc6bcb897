// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the index keeps up with the database: seconds behind, numbers held, bytes taken. */
@Component
class LookupHealth implements HealthIndicator {
    private static final Duration WORRYING = Duration.ofSeconds(10);

    private final FormsFollower follower;

    LookupHealth(@Qualifier("stolenForms") FormsFollower follower, MeterRegistry meters) {
        this.follower = follower;
        Gauge.builder("waakzaam.lookup.lag", follower, one -> one.lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How far the index of stolen goods is behind the database")
                .register(meters);
        Gauge.builder("waakzaam.lookup.numbers", follower, FormsFollower::size)
                .description("Distinct folded numbers in the index of stolen goods")
                .register(meters);
        Gauge.builder("waakzaam.lookup.memory", follower, FormsFollower::bytes)
                .baseUnit("bytes")
                .description("Memory of the index of stolen goods")
                .register(meters);
    }

    @Override
    public Health health() {
        var lag = follower.lag();
        var status = lag.compareTo(WORRYING) > 0 ? Health.down() : Health.up();
        return status.withDetail("lagMilliseconds", lag.toMillis())
                .withDetail("numbers", follower.size())
                .build();
    }
}
