// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a detective may ask without a second person, by offence, and what nobody may ask. Proportionality (art. 3 Politiewet;
 * art. 3 and 4a Wpg) is reckoned in area and time; docs/decisions/0044 says why so much. What is not configured has its usual
 * limit.
 *
 * @param offences what is usual for each offence
 * @param daily new searches of one person in 24 hours, over all cases
 * @param mostArea square kilometres of one search, also with a second person
 * @param mostHours the same for its period
 */
@ConfigurationProperties("waakzaam.cameras.search")
public record CameraSearchLimits(
        @DefaultValue Map<Offence, Limit> offences,
        @DefaultValue("20") int daily,
        @DefaultValue("25") double mostArea,
        @DefaultValue("336") int mostHours) {
    private static final Map<Offence, Limit> USUAL = Map.of(
            Offence.OVERVAL, new Limit(1, 12, 3, 24),
            Offence.STRAATROOF, new Limit(0.5, 6, 1.5, 12),
            Offence.WONINGINBRAAK, new Limit(0.25, 72, 0.75, 168),
            Offence.PLOFKRAAK, new Limit(2, 12, 6, 48),
            Offence.GEWELD, new Limit(0.5, 12, 1.5, 24),
            Offence.LEVENSDELICT, new Limit(2, 48, 6, 168));

    /**
     * What is usual for an offence.
     *
     * @param area of one search, in square kilometres
     * @param hours of one search
     * @param caseArea of all searches of a case together, what lies in more than one counted once
     * @param caseHours the same for their periods
     */
    public record Limit(double area, int hours, double caseArea, int caseHours) {
        public Limit {
            if (!(area > 0 && hours > 0 && caseArea >= area && caseHours >= hours)) {
                throw new IllegalArgumentException(
                        "waakzaam.cameras.search.offences: area and hours above 0, and those of a case no less");
            }
        }
    }

    public CameraSearchLimits {
        var all = new EnumMap<Offence, Limit>(USUAL);
        all.putAll(offences);
        offences = Map.copyOf(all);
    }

    public Limit of(Offence offence) {
        return Objects.requireNonNull(offences.get(offence));
    }
}
