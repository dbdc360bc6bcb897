// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.stolengoods.Category;

/**
 * What applies to a shop on a day, and by which article.
 *
 * @param area the code that was asked: of the municipality where the shop lies or lay
 * @param municipality the one that holds the area on that day; empty where nothing is known of it
 * @param dealerSeesHit whether a dealer is told that a purchase is a hit; never shown to the public
 */
public record ApplicableRules(
        String area,
        LocalDate day,
        Optional<Municipality> municipality,
        Basis basis,
        Rule<Boolean> desk,
        Rule<Optional<Designation>> designation,
        Rule<HoldingPeriod> holding,
        Rule<Boolean> salesRegister,
        Rule<Set<Category>> categories,
        Rule<List<Exemption>> exemptions,
        Rule<Integer> minimumAge,
        Rule<Boolean> dealerSeesHit) {

    static ApplicableRules of(AreaRules.Found found, Rule<Boolean> dealerSeesHit) {
        var own = found.rules();
        var designation = own.designation();
        return new ApplicableRules(
                found.area(),
                found.day(),
                found.holder(),
                found.basis(),
                own.or(own.desk(), NationalRules.DESK),
                designation == null
                        ? NationalRules.DESIGNATION
                        : new Rule<>(Optional.of(designation), Rule.Source.MUNICIPAL, List.of(designation.article())),
                own.or(own.holding(), NationalRules.HOLDING),
                own.or(own.salesRegister(), NationalRules.SALES_REGISTER),
                own.or(own.categories(), NationalRules.CATEGORIES),
                own.or(own.exemptions(), NationalRules.EXEMPTIONS),
                own.or(own.minimumAge(), NationalRules.MINIMUM_AGE),
                dealerSeesHit);
    }

    /** All that a municipality can set, in the order of the form. */
    public Map<RuleKind, Rule<?>> all() {
        var all = new EnumMap<RuleKind, Rule<?>>(RuleKind.class);
        all.put(RuleKind.DESK, desk);
        all.put(RuleKind.DESIGNATION, designation);
        all.put(RuleKind.HOLDING, holding);
        all.put(RuleKind.SALES_REGISTER, salesRegister);
        all.put(RuleKind.CATEGORIES, categories);
        all.put(RuleKind.EXEMPTIONS, exemptions);
        all.put(RuleKind.MINIMUM_AGE, minimumAge);
        return all;
    }

    /** Which rules differ from those, in value, source or article. */
    public Set<RuleKind> differencesFrom(ApplicableRules others) {
        var theirs = others.all();
        var differing = new EnumMap<>(all());
        differing.entrySet().removeIf(rule -> Objects.equals(rule.getValue(), theirs.get(rule.getKey())));
        return differing.keySet();
    }
}
