// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;

/**
 * A page of the alarms.
 *
 * @param fitting how many fit what was asked
 * @param lines those of this page
 */
public record AlarmView(AlarmQuery query, int all, int fitting, List<AlarmLine> lines) {
    private static final int SIZE = 25;

    static AlarmView of(List<AlarmLine> all, AlarmQuery query) {
        var fitting = fitting(all, query);
        var number = Math.clamp(query.page(), 1, pages(fitting.size()));
        var lines = fitting.stream().skip((number - 1L) * SIZE).limit(SIZE).toList();
        return new AlarmView(query.at(number), all.size(), fitting.size(), lines);
    }

    /** All that fit, in the order that was asked. */
    static List<AlarmLine> fitting(List<AlarmLine> all, AlarmQuery query) {
        return all.stream().filter(query::fits).sorted(AlarmLine.by(query)).toList();
    }

    public int pages() {
        return pages(fitting);
    }

    private static int pages(int lines) {
        return Math.max(1, (lines + SIZE - 1) / SIZE);
    }

    public String sortOf(String column) {
        if (!column.equals(query.column())) {
            return "none";
        }
        return query.descending() ? "descending" : "ascending";
    }
}
