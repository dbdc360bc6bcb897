// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.List;
import nl.waakzaam.site.ListPage.Column;

/**
 * The part of a list that is shown, and what its form needs to show another part.
 *
 * @param number the page shown, from 1
 * @param total how many rows the search has, counted up to one more than {@link #MOST}
 */
public record Listing<R>(ListPage<R> list, Wanted wanted, int number, long total, List<R> rows) {
    /** Rows on one page. */
    public static final int SIZE = 25;

    /** A list is counted and paged this far; whoever wants more searches or exports. */
    public static final int MOST = 10_000;

    /** The page that is shown when this one is wanted: the last one at the most. */
    static int number(Wanted wanted, long total) {
        return (int) Math.min(wanted.page(), pages(total));
    }

    public String search() {
        return wanted.search();
    }

    /** As in {@link Wanted}, always one the list has. */
    public String order() {
        return list.orderOf(wanted);
    }

    /** How many filters are chosen. */
    public long narrowed() {
        return list.filters().stream()
                .filter(filter -> !filter.chosen(wanted).isEmpty())
                .count();
    }

    public long pages() {
        return pages(total);
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
        return column.isOrderOf(order());
    }

    public boolean descending() {
        return ListPage.isDown(order());
    }

    /** The order a column's button asks for: by that column, the other way round when it already is. */
    public String sortedBy(Column column) {
        return isSortedBy(column) && !descending() ? ListPage.down(column.key()) : column.key();
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
