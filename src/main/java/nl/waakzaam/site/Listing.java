// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which part of a list is shown, as its address says: {@code ?zoek=…&sorteer=merk&aflopend=true&pagina=2}.
 *
 * @param path the list's own path
 * @param number the page shown, from 1
 * @param total how many rows the search has in all
 */
public record Listing(String path, String search, String sort, boolean descending, int number, int size, long total) {
    /** A column: its key in the address and the key of its text. */
    public record Column(String key, String textKey, boolean sortable, boolean numeric) {
        public static Column sortable(String key, String textKey) {
            return new Column(key, textKey, true, false);
        }

        public static Column plain(String key, String textKey) {
            return new Column(key, textKey, false, false);
        }
    }

    /** An export of the whole list: the key of its text and its path. */
    public record Export(String textKey, String path) {}

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    public String page(int wanted) {
        return address(path, sort, descending, wanted);
    }

    /** The same list sorted by a column; the other way round when it already is. */
    public String sortedBy(Column column) {
        return address(path, column.key(), isSortedBy(column) && !descending, 1);
    }

    public boolean isSortedBy(Column column) {
        return column.key().equals(sort);
    }

    /** What a screen reader says of the column's order. */
    public String order(Column column) {
        if (!isSortedBy(column)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    public String exportTo(Export export) {
        return address(export.path(), sort, descending, 1);
    }

    private String address(String target, String column, boolean down, int page) {
        return String.join(
                "&",
                List.of(
                        target + "?zoek=" + URLEncoder.encode(search, StandardCharsets.UTF_8),
                        "sorteer=" + URLEncoder.encode(column, StandardCharsets.UTF_8),
                        "aflopend=" + down,
                        "pagina=" + page));
    }
}
