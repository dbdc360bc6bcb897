// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.statistics.Suppression.Cell;
import nl.waakzaam.statistics.Suppression.Shown;
import nl.waakzaam.statistics.Suppression.Suppressed;
import nl.waakzaam.statistics.Suppression.Table;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** What is left out cannot be worked out: neither by solving the equations of the totals nor by trying all numbers. */
class SuppressionTest {
    private static final Suppressed HIDDEN = new Suppressed();

    private static List<List<Long>> random(int rows, int columns, int most, SplittableRandom random) {
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> Math.max(0, random.nextLong(-2, most)))
                        .toList())
                .toList();
    }

    /** Rows and a last one of column totals; each with its total as the last cell. */
    private static List<List<Cell>> whole(Table table) {
        var whole = new ArrayList<List<Cell>>();
        for (int row = 0; row < table.rows().size(); row++) {
            whole.add(Stream.concat(
                            table.rows().get(row).stream(),
                            Stream.of(table.rowTotals().get(row)))
                    .toList());
        }
        whole.add(Stream.concat(table.columnTotals().stream(), Stream.of(table.total()))
                .toList());
        return whole;
    }

    @Test
    void small_numbers_are_left_out_and_others_that_would_tell_them() {
        var table = Suppression.table(List.of(List.of(3L, 20L, 30L), List.of(40L, 50L, 60L), List.of(70L, 80L, 90L)));
        assertThat(table.rows().getFirst()).containsExactly(HIDDEN, HIDDEN, new Shown(30));
        assertThat(table.rows().get(1)).containsExactly(HIDDEN, HIDDEN, new Shown(60));
        assertThat(table.rows().get(2)).containsExactly(new Shown(70), new Shown(80), new Shown(90));
        assertThat(table.total()).isEqualTo(new Shown(443));
    }

    @Test
    void none_is_shown_and_what_is_not_small_stays() {
        var table = Suppression.table(List.of(List.of(0L, 5L), List.of(9L, 0L)));
        assertThat(whole(table)).allSatisfy(row -> assertThat(row).doesNotContain(HIDDEN));
        assertThat(table.rows().getFirst().getFirst()).isEqualTo(new Shown(0));
    }

    @Test
    void a_table_of_one_small_number_tells_nothing() {
        var table = Suppression.table(List.of(List.of(2L, 0L), List.of(0L, 0L)));
        assertThat(List.of(table.rowTotals().getFirst(), table.columnTotals().getFirst(), table.total()))
                .containsOnly(HIDDEN);
    }

    @Test
    void no_number_follows_from_the_equations_of_the_totals() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            var counts = random(1 + random.nextInt(8), 1 + random.nextInt(8), 4 + random.nextInt(30), random);
            var table = whole(Suppression.table(counts));
            assertThat(table.stream().flatMap(List::stream))
                    .noneMatch(cell -> cell instanceof Shown(long value) && value > 0 && value < 5);
            assertThat(determined(table)).as("%s", counts).isZero();
        }
    }

    /** How many hidden cells have one value in every solution: those on which the null space has no say. */
    private static int determined(List<List<Cell>> table) {
        var places = new ArrayList<List<Integer>>();
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.getFirst().size(); column++) {
                if (table.get(row).get(column).equals(HIDDEN)) {
                    places.add(List.of(row, column));
                }
            }
        }
        if (places.isEmpty()) {
            return 0;
        }
        var rows = table.size();
        var columns = table.getFirst().size();
        var equations = MatrixUtils.createRealMatrix(rows + columns, places.size());
        for (int i = 0; i < places.size(); i++) {
            var row = places.get(i).getFirst();
            var column = places.get(i).getLast();
            equations.setEntry(row, i, column == columns - 1 ? -1 : 1);
            equations.setEntry(rows + column, i, row == rows - 1 ? -1 : 1);
        }
        var solved = new SingularValueDecomposition(equations);
        var inverse = solved.getSolver().getInverse().multiply(equations);
        return (int) IntStream.range(0, places.size())
                .filter(i -> inverse.getEntry(i, i) > 1 - 1e-9)
                .count();
    }

    @Test
    void at_least_three_values_remain_possible() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 150; i++) {
            var counts = random(2, 2 + i % 2, 9, random);
            var table = whole(Suppression.table(counts));
            var possible = new Possible(table, counts).values();
            assertThat(possible)
                    .as("%s as %s", counts, table)
                    .allSatisfy(values -> assertThat(values).hasSizeGreaterThanOrEqualTo(3));
        }
    }

    /** Tries all tables that agree with what is shown, near the true one. */
    private static final class Possible {
        private static final int NEAR = 4;
        private final List<List<Cell>> table;
        private final List<List<Long>> counts;
        private final int rows;
        private final int columns;
        private final long[] tried;
        private final List<Set<Long>> values = new ArrayList<>();

        Possible(List<List<Cell>> table, List<List<Long>> counts) {
            this.table = table;
            this.counts = counts;
            this.rows = counts.size();
            this.columns = counts.getFirst().size();
            this.tried = new long[rows * columns];
            IntStream.range(0, (rows + 1) * (columns + 1)).forEach(i -> values.add(new HashSet<>()));
        }

        /** Of the hidden cells. */
        List<Set<Long>> values() {
            attempt(0);
            return IntStream.range(0, values.size())
                    .filter(i -> cell(i).equals(HIDDEN))
                    .mapToObj(values::get)
                    .toList();
        }

        private Cell cell(int i) {
            return table.get(i / (columns + 1)).get(i % (columns + 1));
        }

        private void attempt(int i) {
            if (i == tried.length) {
                accept();
                return;
            }
            long value = counts.get(i / columns).get(i % columns);
            var free = table.get(i / columns).get(i % columns).equals(HIDDEN);
            for (long next = free ? Math.max(1, value - NEAR) : value; next <= (free ? value + NEAR : value); next++) {
                tried[i] = next;
                if ((i + 1) % columns != 0 || agrees(table.get(i / columns).getLast(), row(i / columns))) {
                    attempt(i + 1);
                }
            }
        }

        private long row(int row) {
            return IntStream.range(0, columns)
                    .mapToLong(column -> tried[row * columns + column])
                    .sum();
        }

        private static boolean agrees(Cell cell, long value) {
            return switch (cell) {
                case Shown(long shown) -> shown == value;
                case Suppressed _ -> value > 0;
            };
        }

        private void accept() {
            var whole = new long[(rows + 1) * (columns + 1)];
            for (int i = 0; i < tried.length; i++) {
                whole[i / columns * (columns + 1) + i % columns] = tried[i];
                whole[i / columns * (columns + 1) + columns] += tried[i];
                whole[rows * (columns + 1) + i % columns] += tried[i];
                whole[rows * (columns + 1) + columns] += tried[i];
            }
            if (IntStream.range(0, whole.length).allMatch(i -> agrees(cell(i), whole[i]))) {
                IntStream.range(0, whole.length).forEach(i -> values.get(i).add(whole[i]));
            }
        }
    }

    @Test
    void a_table_of_all_municipalities_and_months_keeps_most_of_its_numbers() {
        var counts = random(342, 12, 60, new SplittableRandom(3));
        var table = whole(Suppression.table(counts));
        var hidden = table.stream().flatMap(List::stream).filter(HIDDEN::equals).count();
        var small = counts.stream()
                .flatMap(List::stream)
                .filter(Suppression::isSmall)
                .count();
        assertThat(hidden).isBetween(small, 3 * small);
        assertThat(table.getLast()).doesNotContain(HIDDEN);
    }

    @Test
    void a_list_with_its_total_hides_the_smallest_other() {
        var row = Suppression.row(List.of(3L, 0L, 12L, 40L));
        assertThat(row.cells()).containsExactly(HIDDEN, new Shown(0), HIDDEN, new Shown(40));
        assertThat(row.total()).isEqualTo(new Shown(55));
    }

    @Test
    void a_list_that_cannot_hide_enough_hides_its_total() {
        assertThat(Suppression.row(List.of(3L, 0L)).total()).isEqualTo(HIDDEN);
        assertThat(Suppression.row(List.of(1L, 1L, 0L)).total()).isEqualTo(HIDDEN);
        assertThat(Suppression.row(List.of(1L, 1L, 9L)).cells()).containsOnly(HIDDEN);
        assertThat(Suppression.row(List.of(0L, 0L)).total()).isEqualTo(new Shown(0));
        assertThat(Suppression.row(List.of(4L, 4L, 9L)).cells()).containsExactly(HIDDEN, HIDDEN, new Shown(9));
    }

    @Test
    void refuses_what_is_no_table() {
        assertThatThrownBy(() -> Suppression.table(List.of())).hasMessageContaining("rows and columns");
        assertThatThrownBy(() -> Suppression.table(List.of(List.of(1L), List.of())))
                .hasMessageContaining("equally long");
        assertThatThrownBy(() -> Suppression.row(List.of(-1L))).hasMessageContaining("not negative");
        assertThatThrownBy(() -> Suppression.row(List.of())).hasMessageContaining("cells");
    }
}
