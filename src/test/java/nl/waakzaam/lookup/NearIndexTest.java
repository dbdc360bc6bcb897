// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.lookup.StolenLookup.Neighbour;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearIndexTest {
    private final Random random = new Random(20260101);

    @ParameterizedTest
    @CsvSource({"01,8", "01A,5"})
    void finds_exactly_what_brute_force_finds_among_all_forms_of_a_small_alphabet(String alphabet, int longest) {
        var forms = every(alphabet, longest + TestSize.of(0, 2));
        var half = forms.stream().filter(form -> random.nextBoolean()).toList();
        var index = NearIndex.of(half);
        for (var query : forms) {
            assertEqualToBruteForce(index, half, query);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 9, 12, 13, 17, 23, 24, 25, 26, 36, 48, 63, 64})
    void finds_exactly_what_brute_force_finds_at_every_length(int length) {
        for (var alphabet : List.of("01", "01A", FoldedAlphabet.SYMBOLS)) {
            var forms = familiesAround(length, alphabet);
            var index = NearIndex.of(forms);
            for (int i = 0; i < TestSize.of(40, 1_000); i++) {
                assertEqualToBruteForce(index, forms, mutated(pick(forms), alphabet, random.nextInt(4)));
            }
        }
    }

    @Test
    void finds_exactly_what_brute_force_finds_in_dense_series_after_many_additions() {
        var all = new LinkedHashSet<String>();
        var index = NearIndex.EMPTY;
        for (int round = 0; round < 30; round++) {
            var batch = series(random.nextInt(4000), round % 3 == 0 ? 13 : 7);
            all.addAll(batch);
            var additions = new Additions();
            batch.forEach(additions::add);
            index = index.with(additions);
        }
        assertThat(index.size()).isEqualTo(all.size());
        var forms = List.copyOf(all);
        for (int i = 0; i < TestSize.of(60, 2_000); i++) {
            assertEqualToBruteForce(index, forms, mutated(pick(forms), FoldedAlphabet.SYMBOLS, random.nextInt(4)));
        }
    }

    @Test
    void crosses_the_border_between_the_shelves() {
        var shorter = "A".repeat(24);
        var longer = "A".repeat(25);
        var index = NearIndex.of(List.of(shorter, longer, "A".repeat(27)));
        assertThat(index.near(shorter, 1, 10)).containsExactly(new Neighbour(shorter, 0), new Neighbour(longer, 1));
        assertThat(index.near(longer, 2, 10))
                .containsExactly(new Neighbour(longer, 0), new Neighbour(shorter, 1), new Neighbour("A".repeat(27), 2));
    }

    @Test
    void names_the_nearest_first_when_there_are_more_than_asked_for() {
        var index = NearIndex.of(series(0, 7));
        var found = index.near("AA0000501", 2, 5);
        assertThat(found).hasSize(5).first().isEqualTo(new Neighbour("AA0000501", 0));
        assertThat(found).extracting(Neighbour::edits).isSorted();
    }

    @Test
    void counts_the_numbers_that_differ_only_in_their_last_three_characters() {
        var forms = series(0, 7);
        var index = NearIndex.of(forms);
        var expected = forms.stream()
                .filter(form -> form.startsWith("AA0000") && form.length() == 9)
                .count();
        assertThat(index.density("AA0000777", Integer.MAX_VALUE)).isEqualTo((int) expected);
        assertThat(index.density("AA0000777", 3)).isEqualTo(3);
        assertThat(index.density("AA0000", 10)).isZero();
        assertThat(index.density("YY", 10)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "O0",
                "a1",
                "A-1",
                "é",
                "００",
                "A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1X"
            })
    void refuses_what_is_no_folded_form(String text) {
        assertThatThrownBy(() -> NearIndex.EMPTY.near(text, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NearIndex.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needs_at_most_sixty_bytes_per_number() {
        var index = NearIndex.of(IntStream.range(0, 300_000)
                .mapToObj(i -> random(FoldedAlphabet.SYMBOLS, 7 + i % 11))
                .toList());
        assertThat((double) index.bytes() / index.size()).isLessThanOrEqualTo(60);
    }

    private static void assertEqualToBruteForce(NearIndex index, Collection<String> forms, String query) {
        for (int edits = 0; edits <= 2; edits++) {
            var within = edits;
            var expected = forms.stream()
                    .filter(form -> Math.abs(form.length() - query.length()) <= within)
                    .map(form -> new Neighbour(form, EditDistance.between(form, query)))
                    .filter(near -> near.edits() <= within)
                    .collect(Collectors.toSet());
            var found = index.near(query, edits, Integer.MAX_VALUE);
            assertThat(found).as("%s within %d", query, edits).doesNotHaveDuplicates();
            assertThat(Set.copyOf(found)).as("%s within %d", query, edits).isEqualTo(expected);
        }
    }

    private static List<String> every(String alphabet, int longest) {
        var forms = new ArrayList<String>(List.of(""));
        for (int from = 0, length = 1; length <= longest; length++) {
            int to = forms.size();
            for (int i = from; i < to; i++) {
                for (char symbol : alphabet.toCharArray()) {
                    forms.add(forms.get(i) + symbol);
                }
            }
            from = to;
        }
        return forms.subList(1, forms.size());
    }

    private List<String> familiesAround(int length, String alphabet) {
        var forms = new TreeSet<String>();
        for (int family = 0; family < 6; family++) {
            var founder = random(alphabet, length);
            for (int i = 0; i < 150; i++) {
                forms.add(mutated(founder, alphabet, random.nextInt(5)));
            }
        }
        return List.copyOf(forms);
    }

    private static List<String> series(int from, int digits) {
        return IntStream.range(from, from + 1000)
                .filter(i -> i % 7 != 3)
                .mapToObj(i -> "AA" + ("%0" + digits + "d").formatted(i))
                .toList();
    }

    private String mutated(String form, String alphabet, int times) {
        var text = new StringBuilder(form);
        for (int i = 0; i < times; i++) {
            mutate(text, alphabet);
        }
        return text.isEmpty() || text.length() > FoldedAlphabet.LONGEST ? form : text.toString();
    }

    private void mutate(StringBuilder text, String alphabet) {
        int at = random.nextInt(text.length() + 1);
        var symbol = random(alphabet, 1);
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, symbol);
            case 1 -> text.replace(at, Math.min(at + 1, text.length()), symbol);
            case 2 -> text.delete(at, Math.min(at + 1, text.length()));
            default -> swap(text, at);
        }
    }

    private static void swap(StringBuilder text, int at) {
        if (at + 1 < text.length()) {
            text.insert(at, text.charAt(at + 1)).deleteCharAt(at + 2);
        }
    }

    private String random(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String pick(List<String> forms) {
        return forms.get(random.nextInt(forms.size()));
    }
}
