// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

/**
 * The part of a list that one screen shows.
 *
 * @param number of the page, from 1
 * @param total how many rows there are in all
 */
public record Part(String path, int number, long total) {
    static final int SIZE = 25;

    public Part {
        number = Math.toIntExact(Math.clamp(number, 1, pages(total)));
    }

    public long pages() {
        return pages(total);
    }

    /** Rows before this part. */
    long skipped() {
        return (number - 1L) * SIZE;
    }

    private static long pages(long total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
