// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.stolengoods.Category;

/** What applies where a municipality set nothing, by the law of the country. */
final class NationalRules {
    private static final String CODE = "https://wetten.overheid.nl/BWBR0001854";
    private static final List<Article> REGISTER =
            List.of(criminalCode("437"), new Article("Uitvoeringsbesluit ex artikel 437, eerste lid, Sr", null));

    static final Rule<Boolean> DESK = national(false, List.of(criminalCode("437ter")));
    static final Rule<Optional<Designation>> DESIGNATION = national(Optional.empty(), List.of());
    static final Rule<HoldingPeriod> HOLDING = national(HoldingPeriod.NONE, List.of());
    static final Rule<Boolean> SALES_REGISTER = national(false, List.of(criminalCode("437")));
    /** All used and unregulated goods; the categories only sort them. */
    static final Rule<Set<Category>> CATEGORIES = national(EnumSet.allOf(Category.class), REGISTER);

    static final Rule<List<Exemption>> EXEMPTIONS = national(List.of(), List.of());
    static final Rule<Integer> MINIMUM_AGE = national(MunicipalRules.NATIONAL_AGE, List.of(criminalCode("437bis")));
    /** The dealer is not told of a hit: police make contact. */
    static final Rule<Boolean> DEALER_SEES_HIT = national(false, List.of());

    private NationalRules() {}

    private static Article criminalCode(String number) {
        return new Article("artikel %s Wetboek van Strafrecht".formatted(number), CODE);
    }

    private static <T> Rule<T> national(T value, List<Article> articles) {
        return new Rule<>(value, Rule.Source.NATIONAL, articles);
    }
}
