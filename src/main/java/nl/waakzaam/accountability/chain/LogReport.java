// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a check of the log found: how much was looked at, and of each kind of fault the first place and how many. */
final class LogReport {
    private final Map<Fault.Kind, Fault> first = new EnumMap<>(Fault.Kind.class);
    private final Map<Fault.Kind, Integer> counts = new EnumMap<>(Fault.Kind.class);
    private long rows;
    private long heads;
    private long erased;
    private long waiting;

    void add(Fault.Kind kind, String where, Object... values) {
        first.putIfAbsent(kind, new Fault(kind, where.formatted(values)));
        counts.merge(kind, 1, Integer::sum);
    }

    void countRow(boolean isErased) {
        rows++;
        erased += isErased ? 1 : 0;
    }

    void countHead() {
        heads++;
    }

    void waiting(long many) {
        waiting = many;
    }

    boolean isWell() {
        return first.isEmpty();
    }

    List<Fault> faults() {
        return List.copyOf(first.values());
    }

    long rows() {
        return rows;
    }

    long erased() {
        return erased;
    }

    /** In English, for the command line; no word of what the log holds. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%,d rows in %,d batches; %,d of them erased; %,d waiting to be chained"
                .formatted(rows, heads, erased, waiting));
        first.values()
                .forEach(fault -> lines.add("%s: %s. First: %s (%d in all)"
                        .formatted(
                                fault.kind(),
                                fault.kind().words(),
                                fault.where(),
                                counts.getOrDefault(fault.kind(), 0))));
        lines.add(isWell() ? "The log is whole." : "THE LOG WAS TAMPERED WITH.");
        return lines;
    }
}
