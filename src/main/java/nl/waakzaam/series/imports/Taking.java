// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import org.jspecify.annotations.Nullable;

/**
 * How far a table is that is being taken in; what it is of is in its vintage.
 *
 * @param source a file's digest, or a table's address
 * @param state as the source named its state when this began
 * @param next the page that comes next; null at the beginning, empty at the end
 * @param position bytes of a file that are done
 * @param lines that were read
 * @param wrong lines in the report
 * @param reportBytes of the report that are of lines before this place
 * @param checksum of the figures so far
 */
record Taking(
        int id,
        int vintage,
        String source,
        String state,
        @Nullable String next,
        long position,
        long lines,
        long figures,
        long wrong,
        long reportBytes,
        long checksum) {
    /** Where it is in a file. */
    record Place(long position, long lines, long wrong, long reportBytes) {}

    Taking at(Place place, Gathering gathered) {
        return new Taking(
                id,
                vintage,
                source,
                state,
                null,
                place.position(),
                place.lines(),
                figures + gathered.size(),
                place.wrong(),
                place.reportBytes(),
                gathered.checksum());
    }

    /** After a page. */
    Taking before(@Nullable String nextPage, long rows, Gathering gathered) {
        return new Taking(
                id,
                vintage,
                source,
                state,
                nextPage,
                0,
                lines + rows,
                figures + gathered.size(),
                0,
                0,
                gathered.checksum());
    }
}
