// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of rules touches, counted by the module that keeps it: shops, dealers, goods on hold. One bean per thing
 * that is counted. Without any, the preview of a change says nothing of them.
 */
public interface TouchedByRules {
    /** The key of the text that tells the number, with {@code {0}} in its place. */
    String textKey();

    /** How many are touched. Counts in the caller's transaction and changes nothing. */
    long count(RulesChange change);

    /**
     * A change that is proposed.
     *
     * @param areas the codes of the areas it applies in: of the municipality and of those merged into it
     * @param from the first day it applies
     * @param until the first day on which a later version applies; null where none is known
     * @param changed which rules become different on the first day
     */
    record RulesChange(
            String municipality,
            List<String> areas,
            LocalDate from,
            @Nullable LocalDate until,
            Set<RuleKind> changed) {}
}
