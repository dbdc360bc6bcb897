// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.site.Page;
import nl.waakzaam.stolengoods.Category;

/** What a rule says, in the words of a page. */
public final class RuleWords {
    private RuleWords() {}

    /** In one sentence, without its source. */
    public static String of(Page page, RuleKind kind, Rule<?> rule) {
        return switch (rule.value()) {
            case Boolean yes -> page.text("rules.value.%s.%s".formatted(kind.code(), yes));
            case HoldingPeriod period -> holding(page, period);
            case Integer years -> page.text("rules.value.leeftijd", years);
            case Optional<?> designation -> designation(page, designation);
            case List<?> exemptions -> exemptions(page, exemptions);
            case Collection<?> categories -> categories(page, categories);
            default -> throw new IllegalArgumentException("a rule of another kind");
        };
    }

    private static String holding(Page page, HoldingPeriod period) {
        return period.isNone()
                ? page.text("rules.value.bewaartermijn.geen")
                : page.text("rules.value." + period.counting().code(), period.days());
    }

    private static String designation(Page page, Optional<?> designation) {
        return designation.orElse(null) instanceof Designation decision
                ? page.text("rules.value.aanwijzing", decision.decision(), page.date(decision.date()))
                : page.text("rules.value.aanwijzing.geen");
    }

    private static String exemptions(Page page, List<?> exemptions) {
        return exemptions.isEmpty()
                ? page.text("rules.value.vrijstellingen.geen")
                : exemptions.stream()
                        .map(one -> exemption(page, (Exemption) one))
                        .collect(Collectors.joining(" "));
    }

    private static String exemption(Page page, Exemption exemption) {
        var key = exemption.bySilence() ? "rules.value.vrijstelling.zwijgen" : "rules.value.vrijstelling";
        return page.text(key, exemption.what(), exemption.weeks());
    }

    private static String categories(Page page, Collection<?> categories) {
        return categories.containsAll(EnumSet.allOf(Category.class))
                ? page.text("rules.value.categorieen.alle")
                : categories.stream()
                        .map(category -> page.text("category." + ((Category) category).code()))
                        .collect(Collectors.joining(", "));
    }
}
