// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import java.util.EnumMap;
import java.util.Map;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.Alignment.Kind;
import nl.waakzaam.identifiers.Alignment.Step;
import nl.waakzaam.identifiers.IdentifierKey;

/**
 * A number of a bought good beside one of a stolen good, with what else is known of both.
 *
 * @param check what the check digit that was typed says of both
 * @param density how many stolen numbers share all but the last three characters with the bought one
 * @param reports how many unrelated crime reports hold the stolen number
 * @param facts whether both say the same; a fact that either keeps silent about is left out
 */
public record Comparison(
        IdentifierKey bought,
        IdentifierKey stolen,
        Alignment alignment,
        Checked check,
        int density,
        int reports,
        Map<Fact, Boolean> facts) {
    public Comparison {
        facts = new EnumMap<>(facts.isEmpty() ? new EnumMap<>(Fact.class) : facts);
    }

    boolean isEqual() {
        return alignment.steps().isEmpty();
    }

    /** Whether they differ by nothing but characters that look alike. */
    boolean looksEqual() {
        return alignment.slips().isEmpty();
    }

    /** Whether this wrong character is a 1 for a 7 or a 7 for a 1. */
    public boolean isOneSeven(Step slip) {
        return slip.kind() == Kind.ONE_WRONG
                && "17".indexOf(bought.folded().charAt(slip.one())) >= 0
                && "17".indexOf(stolen.folded().charAt(slip.other())) >= 0;
    }
}
