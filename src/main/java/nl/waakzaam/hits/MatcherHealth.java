// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import nl.waakzaam.lookup.Unmatched;
import nl.waakzaam.lookup.Unmatched.Waiting;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether what was bought and what was stolen is compared: how much waits, how long, and what was put off since it failed.
 * Down when this node has not come to the end of a round for a minute. A backlog alone is not: after the delivery of a
 * whole register there is one, and a node that is taken away for it makes it longer.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "waakzaam.serves", matchIfMissing = true)
class MatcherHealth implements HealthIndicator {
    private static final Duration WORRYING = Duration.ofMinutes(1);

    private final MatcherThreads matcher;
    private final Unmatched unmatched;
    private final Clock clock;

    MatcherHealth(MatcherThreads matcher, Unmatched unmatched, Clock clock, MeterRegistry meters) {
        this.matcher = matcher;
        this.unmatched = unmatched;
        this.clock = clock;
        gauge("waakzaam.hits.waiting", Waiting::count, "Goods that wait to be compared", meters);
        gauge("waakzaam.hits.put.off", Waiting::putOff, "Goods of which the comparison failed", meters);
        gauge("waakzaam.hits.oldest", MatcherHealth::seconds, "How many seconds the first of them has waited", meters);
    }

    private void gauge(String name, ToDoubleFunction<Waiting> value, String description, MeterRegistry meters) {
        Gauge.builder(name, () -> value.applyAsDouble(unmatched.waiting(clock.instant())))
                .description(description)
                .register(meters);
    }

    @Override
    public Health health() {
        try {
            return health(unmatched.waiting(clock.instant()));
        } catch (DataAccessException away) {
            return Health.down().build();
        }
    }

    private Health health(Waiting waiting) {
        var stopped = matcher.sinceItWentWell().compareTo(WORRYING) > 0;
        return (stopped ? Health.down() : Health.up())
                .withDetail("waiting", waiting.count())
                .withDetail("oldestSeconds", waiting.oldest().toSeconds())
                .withDetail("putOff", waiting.putOff())
                .build();
    }

    private static double seconds(Waiting waiting) {
        return waiting.oldest().toSeconds();
    }
}
