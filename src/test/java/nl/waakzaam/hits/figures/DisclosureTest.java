// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No number below five can be worked out from what is published, not even by who knows how it was made. */
class DisclosureTest {
    @ParameterizedTest
    @CsvSource({"5,5", "7,5", "8,10", "12,10", "13,15", "100,100", "1002,1000"})
    void a_number_is_rounded_to_five(long count, long rounded) {
        assertThat(Disclosure.rounded(count)).isEqualTo(rounded);
    }

    @Test
    void a_number_below_five_is_left_out_like_none_at_all() {
        var table = Disclosure.published(Map.of("week", Map.of("1", 40L, "2", 4L, "3", 0L, "4", 23L, "5", 2L)))
                .getFirst();
        assertThat(table.withheld()).isFalse();
        assertThat(table.small()).isEqualTo(3);
        assertThat(table.cells()).containsExactlyInAnyOrder(new CountTable.Cell("1", 40), new CountTable.Cell("4", 25));
    }

    @Test
    void a_table_is_withheld_when_another_one_tells_too_much_of_it() {
        var tables = Disclosure.published(
                new TreeMap<>(Map.of("categorie", Map.of("fiets", 8L), "week", Map.of("1", 2L, "2", 2L, "3", 4L))));
        assertThat(tables.getFirst().withheld()).isFalse();
        assertThat(tables.getLast()).isEqualTo(new CountTable("week", false, 3, List.of()));
        var narrow = Disclosure.published(
                new TreeMap<>(Map.of("categorie", Map.of("fiets", 8L), "week", Map.of("1", 4L, "2", 4L))));
        assertThat(narrow.getLast()).isEqualTo(new CountTable("week", true, 0, List.of()));
    }

    /** Tries every pair of tables of two and of three cells over the same hits, and looks what each publication leaves open. */
    @Test
    void whoever_knows_the_method_cannot_work_out_one_small_number() {
        var possible = new HashMap<List<CountTable>, List<Map<String, Map<String, Long>>>>();
        for (long total = 0; total <= 22; total++) {
            for (var two : divisions(total, 2)) {
                for (var three : divisions(total, 3)) {
                    var counts = new TreeMap<>(Map.of("twee", two, "drie", three));
                    possible.computeIfAbsent(Disclosure.published(counts), published -> new ArrayList<>())
                            .add(counts);
                }
            }
        }
        possible.values().forEach(DisclosureTest::no_small_number_is_certain_in);
    }

    private static void no_small_number_is_certain_in(List<Map<String, Map<String, Long>>> worlds) {
        worlds.getFirst()
                .forEach((name, cells) -> cells.keySet().forEach(cell -> {
                    var values = worlds.stream()
                            .map(world ->
                                    Objects.requireNonNull(world.get(name)).get(cell))
                            .distinct()
                            .toList();
                    if (values.size() == 1) {
                        assertThat(values.getFirst())
                                .as("%s of %s in %s", cell, name, worlds.getFirst())
                                .isGreaterThan(4);
                    }
                }));
    }

    private static List<Map<String, Long>> divisions(long total, int cells) {
        if (cells == 1) {
            return List.of(Map.of("1", total));
        }
        var all = new ArrayList<Map<String, Long>>();
        for (long last = 0; last <= total; last++) {
            for (var rest : divisions(total - last, cells - 1)) {
                var one = new TreeMap<>(rest);
                one.put(Integer.toString(cells), last);
                all.add(one);
            }
        }
        return all;
    }
}
