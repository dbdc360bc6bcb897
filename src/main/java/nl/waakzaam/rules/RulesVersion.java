// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a municipality as they were approved once. It applies until a later one does; nothing ever changes it.
 *
 * @param number of its proposal
 * @param mergedAreas whether it also applies in areas that came in by a merger less than two years before
 * @param approvedAt when it became known
 */
public record RulesVersion(
        long number,
        String municipality,
        LocalDate validFrom,
        boolean mergedAreas,
        MunicipalRules rules,
        Instant approvedAt) {
    /** Of two with the same first day the one that was approved last counts: so mistakes are mended. */
    static final Comparator<RulesVersion> ORDER = Comparator.comparing(RulesVersion::validFrom)
            .thenComparing(RulesVersion::approvedAt)
            .thenComparing(RulesVersion::number);

    /** The version in force on a day, of those of one municipality. */
    public static Optional<RulesVersion> inForce(List<RulesVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(ORDER);
    }
}
