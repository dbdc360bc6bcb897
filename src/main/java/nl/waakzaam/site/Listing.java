// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

/**
 * The part of a list that is shown, and what its form needs to show another part.
 *
 * @param path the list's own path: asked by GET for its beginning, by POST for what is {@link Wanted}
 * @param order as in {@link Wanted}, always one the list has
 * @param number the page shown, from 1
 * @param total how many rows the search has, counted up to one more than {@link #MOST}
 */
public record Listing(String path, String search, String order, int number, long total) {
    /** Rows on one page. */
    public static final int SIZE = 25;

    /** A list is counted and paged this far; whoever wants more searches or exports. */
    public static final int MOST = 10_000;

    public Listing {
        number = (int) Math.min(number, pages(total));
    }

    public static Listing of(String path, Wanted wanted, Orders orders, long total) {
        return new Listing(path, wanted.search(), orders.of(wanted), wanted.page(), total);
    }

    /** A column: its key in the form and the key of its text. */
    public record Column(String key, String textKey, boolean sortable, boolean numeric) {
        public static Column sortable(String key, String textKey) {
            return new Column(key, textKey, true, false);
        }

        public static Column plain(String key, String textKey) {
            return new Column(key, textKey, false, false);
        }
    }

    /** An export of all that was searched: the key of its text and its path. */
    public record Export(String textKey, String path) {}

    public long pages() {
        return pages(total);
    }

    /** Rows before this page. */
    public int skipped() {
        return (number - 1) * SIZE;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    /** Whether there are more rows than were counted. */
    public boolean isMore() {
        return total > MOST;
    }

    public boolean isSortedBy(Column column) {
        return Orders.column(order).equals(column.key());
    }

    public boolean descending() {
        return Orders.isDown(order);
    }

    /** The order a column's button asks for: by that column, the other way round when it already is. */
    public String sortedBy(Column column) {
        return isSortedBy(column) && !descending() ? Orders.down(column.key()) : column.key();
    }

    /** What a screen reader says of the column's order. */
    public String order(Column column) {
        if (!isSortedBy(column)) {
            return "none";
        }
        return descending() ? "descending" : "ascending";
    }

    private static long pages(long total) {
        return Math.max(1, (Math.min(total, MOST) + SIZE - 1) / SIZE);
    }
}
