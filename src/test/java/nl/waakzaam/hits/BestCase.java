// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import nl.waakzaam.hits.verdict.Checked;
import nl.waakzaam.hits.verdict.Comparison;
import nl.waakzaam.hits.verdict.Fact;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.IdentifierKey;

/** Everything that can be known of two goods besides their numbers: each fact agreeing, differing or unknown. */
final class BestCase {
    private BestCase() {}

    static List<Comparison> of(IdentifierKey bought, IdentifierKey stolen, Alignment alignment, int density) {
        var all = new ArrayList<Comparison>();
        for (int code = 0; code < Math.pow(3, Fact.values().length); code++) {
            var facts = new EnumMap<Fact, Boolean>(Fact.class);
            int rest = code;
            for (var fact : Fact.values()) {
                if (rest % 3 > 0) {
                    facts.put(fact, rest % 3 == 1);
                }
                rest /= 3;
            }
            all.add(new Comparison(bought, stolen, alignment, Checked.NONE, density, 1, facts));
        }
        return all;
    }
}
