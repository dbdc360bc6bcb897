// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import java.util.List;
import java.util.Map;
import nl.waakzaam.hits.figures.CountTable.Cell;

/**
 * Makes counts fit to publish. Every number is rounded to five by itself and one below five is left out. All tables divide
 * the same hits, so each of them says something of the total and with it of the others: when what is published would narrow
 * a number that was left out to less than three possible values, the table that has it is withheld, and so on until none does.
 */
final class Disclosure {
    private static final int STEP = 5;
    private static final int SMALL = 4;
    private static final int ROUNDED_OFF = 2;

    /** A number that is left out may always be one of three at least. */
    private static final long NARROWEST = 2;

    private Disclosure() {}

    /** From one number to another, both included. */
    private record Range(long low, long high) {
        static final Range ANY = new Range(0, Long.MAX_VALUE);

        Range and(Range other) {
            return new Range(Math.max(low, other.low), Math.min(high, other.high));
        }
    }

    /** @param counts by name of the table: each value that it could have, zeros too */
    static List<CountTable> published(Map<String, Map<String, Long>> counts) {
        var tables = counts.entrySet().stream()
                .map(table -> rounded(table.getKey(), table.getValue()))
                .toList();
        var next = audited(tables);
        while (!next.equals(tables)) {
            tables = next;
            next = audited(tables);
        }
        return tables;
    }

    static long rounded(long count) {
        return (count + ROUNDED_OFF) / STEP * STEP;
    }

    private static CountTable rounded(String name, Map<String, Long> counts) {
        var cells = counts.entrySet().stream()
                .filter(count -> count.getValue() > SMALL)
                .map(count -> new Cell(count.getKey(), rounded(count.getValue())))
                .toList();
        return new CountTable(name, false, counts.size() - cells.size(), cells);
    }

    private static List<CountTable> audited(List<CountTable> tables) {
        var total = tables.stream()
                .filter(table -> !table.withheld())
                .map(Disclosure::total)
                .reduce(Range.ANY, Range::and);
        return tables.stream()
                .map(table -> table.withheld() || isSafe(table, total)
                        ? table
                        : new CountTable(table.name(), true, 0, List.of()))
                .toList();
    }

    /** What everybody can work out of the number of all hits from one table. */
    private static Range total(CountTable table) {
        var low = table.cells().stream().mapToLong(Disclosure::low).sum();
        var high = table.cells().stream().mapToLong(Disclosure::high).sum();
        return new Range(low, high + (long) table.small() * SMALL);
    }

    private static long low(Cell cell) {
        return Math.max(SMALL + 1, cell.number() - ROUNDED_OFF);
    }

    private static long high(Cell cell) {
        return cell.number() + ROUNDED_OFF;
    }

    /** What everybody can work out of a number that was left out: all tables give the same total. */
    private static boolean isSafe(CountTable table, Range total) {
        var own = total(table);
        var low = Math.max(0, total.low() - (own.high() - SMALL));
        var high = Math.min(SMALL, total.high() - own.low());
        return table.small() == 0 || high - low >= NARROWEST;
    }
}
