// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether both sides of the index keep up with the database: seconds behind, numbers held, bytes taken. */
@Component
class LookupHealth implements HealthIndicator {
    private static final Duration WORRYING = Duration.ofSeconds(10);

    private final FormsFollower stolen;
    private final FormsFollower bought;

    LookupHealth(
            @Qualifier("stolenForms") FormsFollower stolen,
            @Qualifier("boughtForms") FormsFollower bought,
            MeterRegistry meters) {
        this.stolen = stolen;
        this.bought = bought;
        measure("stolen", stolen, meters);
        measure("bought", bought, meters);
    }

    private static void measure(String side, FormsFollower follower, MeterRegistry meters) {
        Gauge.builder("waakzaam.lookup.lag", follower, one -> one.lag().toMillis() / 1000.0)
                .tag("side", side)
                .baseUnit("seconds")
                .description("How far the index of stolen or bought goods is behind the database")
                .register(meters);
        Gauge.builder("waakzaam.lookup.numbers", follower, FormsFollower::size)
                .tag("side", side)
                .description("Distinct folded numbers in the index of stolen or bought goods")
                .register(meters);
        Gauge.builder("waakzaam.lookup.memory", follower, FormsFollower::bytes)
                .tag("side", side)
                .baseUnit("bytes")
                .description("Memory of the index of stolen or bought goods")
                .register(meters);
    }

    @Override
    public Health health() {
        var lags = stolen.lag().compareTo(WORRYING) > 0 || bought.lag().compareTo(WORRYING) > 0;
        return (lags ? Health.down() : Health.up())
                .withDetail("stolen", details(stolen))
                .withDetail("bought", details(bought))
                .build();
    }

    private static Map<String, Long> details(FormsFollower follower) {
        return Map.of("lagMilliseconds", follower.lag().toMillis(), "numbers", (long) follower.size());
    }
}
