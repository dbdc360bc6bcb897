// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Arrays;
import java.util.Locale;

/**
 * All that is done with the register, as the record of processing activities names it (art. 31d Wpg): the processing
 * log says {@code stolengoods.worn-search}, the history of a good {@code worn-search}.
 */
public enum Activity {
    INTAKE,
    SUPPLEMENT,
    CLOSE,
    DELIVERY,
    IMPORT,
    ABSENT,
    DEMO,
    RESTRICTION,
    DESTRUCTION,
    LIST,
    TARGETED_SEARCH,
    CONSULTATION,
    RESTRICTED,
    WORN_SEARCH,
    WORN_SEARCH_DEALER,
    TIPS,
    BULK_CHECK,
    COMPLETION_CODE,
    COMPLETION,
    COMPLETIONS,
    DISPUTE,
    DISPUTES,
    EXPORT;

    /** The name within this module. */
    public String act() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in the processing log. */
    public String inLog() {
        return "stolengoods." + act();
    }

    static boolean isKnown(String act) {
        return Arrays.stream(values()).anyMatch(activity -> activity.act().equals(act));
    }
}
