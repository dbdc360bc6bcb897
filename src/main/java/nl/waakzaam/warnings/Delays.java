// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a warning waits after its good was found registered, so that detectives can act, or stop it, before a thief who
 * asked for it hears of the report.
 *
 * @param delay in every police unit that has none of its own
 * @param units by the code of a police unit, as {@code RE03}
 */
@ConfigurationProperties("waakzaam.warnings")
record Delays(
        @DefaultValue("PT24H") Duration delay, @DefaultValue Map<String, Duration> units) {
    /** Refuses with {@link IllegalArgumentException} less than no time at all. */
    Delays {
        units = Map.copyOf(units);
        if (delay.isNegative() || units.values().stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("waakzaam.warnings: a delay is no time or more");
        }
    }

    Duration of(@Nullable String policeUnit) {
        return policeUnit == null ? delay : units.getOrDefault(policeUnit, delay);
    }
}
