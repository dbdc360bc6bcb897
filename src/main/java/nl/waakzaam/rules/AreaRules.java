// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;

/**
 * Finds the version that applies in an area: that of its municipality, or after a merger the one the area brought along.
 * That is kept for two years (art. 28 Wet algemene regels herindeling), and the rules the other municipality already had
 * do not apply there for as long (art. 30), unless that municipality sets rules for its whole area sooner.
 */
final class AreaRules {
    private static final int YEARS_KEPT = 2;
    private final Municipalities municipalities;
    private final Function<String, List<RulesVersion>> versions;

    /** @param versions those of a municipality that are known */
    AreaRules(Municipalities municipalities, Function<String, List<RulesVersion>> versions) {
        this.municipalities = municipalities;
        this.versions = versions;
    }

    /** What was found for an area on a day. */
    record Found(
            String area, LocalDate day, Optional<Municipality> holder, Optional<RulesVersion> version, Basis basis) {
        MunicipalRules rules() {
            return version.map(RulesVersion::rules).orElse(MunicipalRules.NONE);
        }
    }

    Found find(String area, LocalDate day) {
        var holder = municipalities.holderOf(area, day);
        if (holder.isEmpty()) {
            return new Found(area, day, holder, Optional.empty(), new Basis.UnknownMunicipality());
        }
        var kept = municipalities.lastMergerOf(area, day).flatMap(merged -> kept(area, day, merged, holder.get()));
        return kept.orElseGet(() -> own(area, day, holder.get()));
    }

    private Found own(String area, LocalDate day, Municipality holder) {
        var version = RulesVersion.inForce(versionsOf(holder), day);
        var basis = version.<Basis>map(one -> new Basis.Own(one.number(), one.validFrom()))
                .orElseGet(Basis.NothingSet::new);
        return new Found(area, day, Optional.of(holder), version, basis);
    }

    /** Those of its earlier names too: a new name changes no rule. */
    private List<RulesVersion> versionsOf(Municipality holder) {
        return municipalities.codesOf(holder.code()).stream()
                .flatMap(code -> versions.apply(code).stream())
                .toList();
    }

    private Optional<Found> kept(String area, LocalDate day, LocalDate merged, Municipality holder) {
        var until = versionsOf(holder).stream()
                .filter(version -> version.mergedAreas() && !version.validFrom().isBefore(merged))
                .map(RulesVersion::validFrom)
                .min(Comparator.naturalOrder())
                .filter(from -> from.isBefore(merged.plusYears(YEARS_KEPT)))
                .orElse(merged.plusYears(YEARS_KEPT));
        if (!day.isBefore(until)) {
            return Optional.empty();
        }
        var before = find(area, merged.minusDays(1));
        var origin = before.basis() instanceof Basis.Kept kept
                ? kept.origin()
                : before.holder().map(Municipality::code).orElse(area);
        var number = before.version().map(RulesVersion::number);
        var basis = new Basis.Kept(origin, number, merged, until);
        return Optional.of(new Found(area, day, Optional.of(holder), before.version(), basis));
    }
}
