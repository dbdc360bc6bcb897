// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WornFormsTest {
    private final Random random = new Random(20260102);

    @ParameterizedTest
    @ValueSource(strings = {"01", "01A", FoldedAlphabet.SYMBOLS})
    void finds_exactly_what_brute_force_finds(String alphabet) {
        var forms = manyForms(alphabet);
        var index = NearIndex.of(forms);
        for (int i = 0; i < 400; i++) {
            var form = forms.get(random.nextInt(forms.size()));
            assertEqualToBruteForce(index, forms, unreadable(form));
            assertEqualToBruteForce(index, forms, part(form));
        }
    }

    @Test
    void finds_exactly_what_brute_force_finds_after_many_additions() {
        var all = new LinkedHashSet<String>();
        var index = NearIndex.EMPTY;
        for (int round = 0; round < 12; round++) {
            var batch = series(random.nextInt(9_000), 4_000);
            all.addAll(batch);
            var additions = new Additions();
            batch.forEach(additions::add);
            index = index.with(additions);
            for (var pattern : List.of("AA0?1?3", "AA0??23", "?A01?23", "00123", "A0004", "A?00000")) {
                assertEqualToBruteForce(index, List.copyOf(all), pattern);
            }
        }
    }

    @Test
    void reads_a_part_at_every_place_up_to_the_longest_form() {
        var longest = "0".repeat(FoldedAlphabet.LONGEST - 5) + "AC1E2";
        var index = NearIndex.of(List.of(longest, "AC1E2", "AC1E20"));
        assertThat(worn(index, "AC1E2")).containsExactlyInAnyOrder("AC1E2", "AC1E20", longest);
        assertThat(worn(index, "AC?E2" + "0".repeat(2))).isEmpty();
        assertThat(worn(index, longest.substring(0, FoldedAlphabet.LONGEST - 1) + "?"))
                .containsExactly(longest);
        assertThat(worn(NearIndex.EMPTY, "AC1E2")).isEmpty();
    }

    @Test
    void many_may_search_while_one_adds() throws Exception {
        var forms = series(0, 30_000);
        var index = NearIndex.of(forms);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var searches = IntStream.range(0, 40)
                    .mapToObj(i ->
                            (Callable<Integer>) () -> worn(index, "AA01?34").size())
                    .collect(Collectors.toCollection(ArrayList::new));
            searches.add(() ->
                    worn(with(index, series(30_000, 9_000)), "AA01?34").size());
            for (var found : threads.invokeAll(searches)) {
                assertThat(found.get()).isEqualTo(10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1A1", "A1?A1", "A1%A1A1", "O0A1A1", "a1a1a1"})
    void refuses_what_says_too_little_or_is_no_folded_form(String pattern) {
        assertThatThrownBy(() -> WornForm.of(pattern)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WornForm.of("?".repeat(FoldedAlphabet.LONGEST) + "A1A1A1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NearIndex with(NearIndex index, List<String> forms) {
        var additions = new Additions();
        forms.forEach(additions::add);
        return index.with(additions);
    }

    private static List<String> worn(NearIndex index, String pattern) {
        return index.worn(WornForm.of(pattern)).toList();
    }

    private static void assertEqualToBruteForce(NearIndex index, List<String> forms, String pattern) {
        var expected = forms.stream().filter(form -> fits(form, pattern)).toList();
        assertThat(worn(index, pattern)).as(pattern).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean fits(String form, String pattern) {
        return pattern.contains("?") ? form.matches(pattern.replace('?', '.')) : form.contains(pattern);
    }

    private List<String> manyForms(String alphabet) {
        var forms = new LinkedHashSet<String>();
        for (int i = 0; i < 1_500; i++) {
            int length = 5 + random.nextInt(i % 10 == 0 ? FoldedAlphabet.LONGEST - 4 : 10);
            forms.add(random(alphabet, length));
        }
        return List.copyOf(forms);
    }

    private String unreadable(String form) {
        var pattern = new StringBuilder(form);
        for (int i = 0; i < form.length() - 5; i++) {
            pattern.setCharAt(random.nextInt(form.length()), '?');
        }
        return pattern.indexOf("?") < 0 ? form + "?" : pattern.toString();
    }

    private String part(String form) {
        int length = 5 + random.nextInt(form.length() - 4);
        int start = random.nextInt(form.length() - length + 1);
        return form.substring(start, start + length);
    }

    private static List<String> series(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(i -> "AA" + "%05d".formatted(i))
                .toList();
    }

    private String random(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
