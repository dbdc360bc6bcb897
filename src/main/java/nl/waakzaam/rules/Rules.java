// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.rules.Rule.Source;
import org.springframework.stereotype.Service;

/**
 * "What applies on this date at this shop, and by which article?" A shop asks with the code of the municipality it lies in,
 * or lay in when it was registered: mergers are followed. Refuses nothing: of a code that nobody knows the law of the
 * country is answered, stated as such.
 */
@Service
public class Rules {
    private final Municipalities municipalities;
    private final RulesVersions versions;
    private final HitPolicy hits;
    private final Clock clock;

    Rules(Municipalities municipalities, RulesVersions versions, HitPolicy hits, Clock clock) {
        this.municipalities = municipalities;
        this.versions = versions;
        this.hits = hits;
        this.clock = clock;
    }

    /** As it is known now. */
    public ApplicableRules on(String area, LocalDate day) {
        return asKnownAt(area, day, clock.instant());
    }

    /** As it was known at a moment: what was approved later is left out. */
    public ApplicableRules asKnownAt(String area, LocalDate day, Instant known) {
        return applicable(area, day, known, List.of());
    }

    /** As it would be with one more version than was known at a moment; for who has to decide about it. */
    public ApplicableRules with(RulesVersion proposed, String area, LocalDate day, Instant known) {
        return applicable(area, day, known, List.of(proposed));
    }

    private ApplicableRules applicable(String area, LocalDate day, Instant known, List<RulesVersion> proposed) {
        var found = new AreaRules(municipalities, code -> versions(code, known, proposed)).find(area, day);
        return ApplicableRules.of(found, dealerSeesHit(area, known));
    }

    private List<RulesVersion> versions(String code, Instant known, List<RulesVersion> proposed) {
        var all = new ArrayList<>(versions.list(code, known));
        proposed.stream().filter(one -> one.municipality().equals(code)).forEach(all::add);
        return all;
    }

    private Rule<Boolean> dealerSeesHit(String area, Instant known) {
        return municipalities
                .policeUnitOf(area)
                .map(PoliceUnit::code)
                .flatMap(unit -> hits.shownAt(unit, known))
                .map(shown -> new Rule<>(shown, Source.POLICE_UNIT, List.of()))
                .orElse(NationalRules.DEALER_SEES_HIT);
    }

    /** The codes of all areas that a municipality holds on a day: its own and those of municipalities merged into it. */
    public List<String> areasOf(String municipality, LocalDate day) {
        return municipalities.areasOf(municipality, day).stream()
                .map(Municipality::code)
                .toList();
    }
}
