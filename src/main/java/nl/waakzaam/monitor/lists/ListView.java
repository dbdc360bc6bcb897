// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is shown, in the language of the reader, and the addresses of its other parts and of its files.
 *
 * @param prefix stands before the names of its fields
 * @param all how many rows there are
 * @param fitting how many of those fit what was asked
 * @param previous null on the first page, as {@code next} is on the last
 */
public record ListView(
        ListPlace place,
        String prefix,
        ListAsked asked,
        List<Choice> choices,
        List<Head> heads,
        List<List<Cell>> rows,
        int all,
        int fitting,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        String csv,
        String ods) {
    /** What the list can be narrowed by, and what was chosen. */
    public record Choice(String key, String label, Map<String, String> choices, String chosen) {}

    /** The head of a column, what a screen reader says of its order, and the address that sorts by it. */
    public record Head(String text, boolean numeric, String sort, String address) {}

    /** A cell; the address is where its text leads, null where that is nowhere. */
    public record Cell(
            String text,
            boolean numeric,
            String label,
            @Nullable String address) {}

    public boolean isSortedBy(Head head) {
        return !head.sort().equals("none");
    }
}
