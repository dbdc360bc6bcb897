// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.ApplicableRules;
import nl.waakzaam.rules.Basis;
import nl.waakzaam.rules.MunicipalRules;
import nl.waakzaam.rules.Proposal;
import nl.waakzaam.rules.RuleKind;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.rules.RulesVersion;
import nl.waakzaam.rules.RulesVersions;
import nl.waakzaam.rules.TouchedByRules;
import nl.waakzaam.rules.TouchedByRules.RulesChange;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a proposed version changes, from when, for whom. Counts only what other modules really keep. */
@Component
public class RulesPreview {
    private final Rules rules;
    private final RulesVersions versions;
    private final Municipalities municipalities;
    private final List<TouchedByRules> touched;
    private final Clock clock;

    RulesPreview(
            Rules rules,
            RulesVersions versions,
            Municipalities municipalities,
            List<TouchedByRules> touched,
            Clock clock) {
        this.rules = rules;
        this.versions = versions;
        this.municipalities = municipalities;
        this.touched = List.copyOf(touched);
        this.clock = clock;
    }

    /**
     * A change as both officials see it.
     *
     * @param until the first day of the next version that is known; null when there is none
     * @param past whether it begins in the past
     * @param endsKept the names of former municipalities whose own rules end by it
     * @param counts how many of what are touched; empty while no module keeps any
     */
    public record Preview(
            LocalDate from,
            @Nullable LocalDate until,
            boolean past,
            ApplicableRules before,
            ApplicableRules after,
            Set<RuleKind> changed,
            List<String> endsKept,
            List<Count> counts) {}

    /** A number and the key of the text that tells it. */
    public record Count(String textKey, long number) {}

    /** Of rules that were filled in, as if they were approved now. */
    @Transactional(readOnly = true)
    public Preview of(Municipality municipality, LocalDate from, boolean mergedAreas, MunicipalRules proposed) {
        var now = clock.instant();
        return of(new RulesVersion(Long.MAX_VALUE, municipality.code(), from, mergedAreas, proposed, now), now, true);
    }

    /** Of a proposal: as it is now while it is open, else as it was when it was made. */
    @Transactional(readOnly = true)
    public Preview of(RulesVersion version, Proposal proposal) {
        return of(version, proposal.isOpen() ? clock.instant() : proposal.proposedAt(), proposal.isOpen());
    }

    private Preview of(RulesVersion version, Instant known, boolean open) {
        var code = version.municipality();
        var from = version.validFrom();
        var before = rules.asKnownAt(code, from, known);
        var after = rules.with(version, code, from, known);
        var changed = after.differencesFrom(before);
        var until = next(version, known);
        var areas = areas(version, known);
        var past = !from.isAfter(DutchTime.dayOf(known));
        var change = new RulesChange(code, areas, from, until.orElse(null), changed);
        var counts = open ? counts(change) : List.<Count>of();
        return new Preview(
                from, until.orElse(null), past, before, after, changed, endsKept(version, areas, known), counts);
    }

    private List<Count> counts(RulesChange change) {
        return touched.stream()
                .map(one -> new Count(one.textKey(), one.count(change)))
                .toList();
    }

    private Optional<LocalDate> next(RulesVersion version, Instant known) {
        return versions.list(version.municipality(), known).stream()
                .map(RulesVersion::validFrom)
                .filter(from -> from.isAfter(version.validFrom()))
                .findFirst();
    }

    /** Where it will apply: of the areas that the municipality holds, those that keep no rules of their own. */
    private List<String> areas(RulesVersion version, Instant known) {
        var from = version.validFrom();
        return rules.areasOf(version.municipality(), from).stream()
                .filter(area -> !(rules.with(version, area, from, known).basis() instanceof Basis.Kept))
                .toList();
    }

    private List<String> endsKept(RulesVersion version, List<String> areas, Instant known) {
        var ended = new ArrayList<String>();
        for (var area : areas) {
            if (rules.asKnownAt(area, version.validFrom(), known).basis() instanceof Basis.Kept kept
                    && kept.origin().equals(area)) {
                municipalities.find(area).map(Municipality::name).ifPresent(ended::add);
            }
        }
        return ended;
    }
}
