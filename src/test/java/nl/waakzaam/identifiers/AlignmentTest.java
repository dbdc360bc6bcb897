// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
    @ParameterizedTest
    @CsvSource({
        "BA1234567, BA1234567, ''",
        "BA1234567, BA1234667, ONE_WRONG@6/6",
        "BA1234567, BA1243567, SWAPPED@4/4",
        "BA134567, BA1234567, LEFT_OUT@3/3",
        "BA12234567, BA1234567, ADDED@3/3",
        "BA1234567, BA1Z34567, LOOK_ALIKE@3/3",
        "B41Z34567, BA1234567, ONE_WRONG@1/1 LOOK_ALIKE@3/3",
        "BA1234561, BA1234567, ONE_WRONG@8/8",
        "AB1234567, BA1234576, SWAPPED@0/0 SWAPPED@7/7"
    })
    void tells_place_by_place_how_one_number_departs_from_another(String one, String other, String steps) {
        var alignment = Alignment.between(key(one), key(other), 2).orElseThrow();
        assertThat(alignment.steps().stream()
                        .map(step -> step.kind() + "@" + step.one() + "/" + step.other())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }

    @Test
    void gives_nothing_where_more_slips_lie_between() {
        assertThat(Alignment.between(key("BA1234567"), key("BA1239997"), 2)).isEmpty();
        assertThat(Alignment.between(key("BA1234567"), key("BA1234997"), 1)).isEmpty();
    }

    @Test
    void has_as_many_slips_as_the_distance_whatever_the_numbers() {
        var random = new Random(20261128);
        for (int round = 0; round < 20_000; round++) {
            var one = key(text(random));
            var other = key(text(random));
            int distance = Edits.distance(one.folded(), other.folded());
            assertThat(Alignment.between(one, other, 99).orElseThrow().slips()).hasSize(distance);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(1, 7), 0, 4)
                .mapToObj(place -> String.valueOf("AB30".charAt(place)))
                .collect(Collectors.joining());
    }

    private static IdentifierKey key(String normal) {
        return new IdentifierKey(IdentifierKind.FRAME, normal, Folding.fold(normal));
    }
}
