// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when a row waited for the chain or the file for ten seconds, whoever has the turn, or the outside place took
 * nothing for an hour: long enough not to stop the theft check for somebody else's restart.
 */
@Component
class ChainHealth implements HealthIndicator {
    private static final Duration CHAIN = Duration.ofSeconds(10);
    private static final Duration OUTSIDE = Duration.ofHours(1);

    private final ChainState state;

    ChainHealth(ChainState state, MeterRegistry meters) {
        this.state = state;
        gauge("waakzaam.log.chain.behind", state.chain())
                .description("How long ago the processing log was last chained and its heads written to the file")
                .register(meters);
        gauge("waakzaam.log.outside.behind", state.outside())
                .description("How long ago all heads were last known to be at the outside place")
                .register(meters);
    }

    @Override
    public Health health() {
        var well = state.chain().sinceItWentWell().compareTo(CHAIN) < 0
                && state.outside().sinceItWentWell().compareTo(OUTSIDE) < 0;
        return (well ? Health.up() : Health.down())
                .withDetail("chain", state.chain().failure())
                .withDetail("outside", state.outside().failure())
                .build();
    }

    private static Gauge.Builder<ChainState.Turns> gauge(String name, ChainState.Turns turns) {
        return Gauge.builder(name, turns, one -> one.sinceItWentWell().toMillis() / 1000.0)
                .baseUnit("seconds");
    }
}
