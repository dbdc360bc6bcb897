// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen tells the police after a hit.
 *
 * @param numbers what was looked up, as typed; at most five
 * @param category the good's category code where known, as {@code fiets}
 * @param seenWhere where the good is offered: a place, a shop, the address of an advertisement
 * @param story in the citizen's words; may be empty
 * @param contact only when the citizen wants to be reached; null is an anonymous tip
 */
public record NewTip(
        List<String> numbers,
        @Nullable String category,
        String seenWhere,
        String story,
        @Nullable Contact contact) {
    /** Longest text of one field, in characters. */
    public static final int LONGEST = 2000;

    /**
     * How to reach the citizen.
     *
     * @param name may be empty
     * @param reach a phone number or mail address
     */
    public record Contact(String name, String reach) {}

    public NewTip {
        numbers = List.copyOf(numbers);
        if (numbers.size() > 5 || seenWhere.length() > LONGEST || story.length() > LONGEST) {
            throw new IllegalArgumentException("a tip holds five numbers and short texts");
        }
    }
}
