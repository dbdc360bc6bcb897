// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.waakzaam.hits.verdict.Judge;
import nl.waakzaam.hits.verdict.ShippedWeights;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.Folding;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.IndexUnderTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index names as near is what comparing each with each by the textbook table finds, on either side. */
class PairsByBruteForceTest {
    private static final String SYMBOLS = "0123456789ACEFHJKMNPRTUVWXY";

    private final SplittableRandom random = new SplittableRandom(3);
    private final Judge judge = new Judge(ShippedWeights.inForce());

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void candidates_are_those_of_brute_force_from_either_side(int slips) {
        var stolen = numbers(400);
        var bought = new ArrayList<String>();
        stolen.forEach(number -> bought.add(misread(misread(number))));
        bought.addAll(numbers(200));

        var byTable = new TreeSet<String>();
        bought.forEach(one -> stolen.stream()
                .filter(other -> Alignment.between(key(one), key(other), slips).isPresent())
                .forEach(other -> byTable.add(one + " " + other)));

        assertThat(byTable).hasSizeGreaterThan(100);
        assertThat(pairs(bought, stolen, slips, false)).isEqualTo(byTable);
        assertThat(pairs(stolen, bought, slips, true)).isEqualTo(byTable);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10})
    void what_is_left_unread_would_never_have_been_kept(int density) {
        for (var number : numbers(300)) {
            var one = key(misread(misread(number)));
            var other = key(number);
            Alignment.between(one, other, 2)
                    .filter(alignment -> !judge.mayBeKept(one, other, alignment, density))
                    .ifPresent(alignment -> assertThat(BestCase.of(one, other, alignment, density))
                            .noneMatch(compared -> judge.isKept(judge.judge(compared))));
        }
    }

    private static TreeSet<String> pairs(List<String> asked, List<String> indexed, int slips, boolean stolenAsk) {
        var index = IndexUnderTest.of(indexed);
        var pairs = new TreeSet<String>();
        asked.forEach(one ->
                index.all(one, slips).forEach(other -> pairs.add(stolenAsk ? other + " " + one : one + " " + other)));
        return pairs;
    }

    /** Series of neighbours, and others. */
    private List<String> numbers(int count) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            numbers.add(
                    i % 2 == 0 ? "WK12345%03d".formatted(random.nextInt(300)).replace('2', '3') : any());
        }
        return numbers;
    }

    private String any() {
        var number = new StringBuilder();
        int length = 7 + random.nextInt(8);
        while (number.length() < length) {
            number.append(symbol());
        }
        return number.toString();
    }

    private char symbol() {
        return SYMBOLS.charAt(random.nextInt(SYMBOLS.length()));
    }

    private String misread(String number) {
        var misread = new StringBuilder(number);
        int at = random.nextInt(number.length() - 1);
        switch (random.nextInt(5)) {
            case 0 -> misread.setCharAt(at, symbol());
            case 1 -> misread.insert(at, symbol());
            case 2 -> misread.deleteCharAt(at);
            case 3 -> misread.replace(at, at + 2, "" + number.charAt(at + 1) + number.charAt(at));
            default -> {}
        }
        return misread.toString();
    }

    private static IdentifierKey key(String normal) {
        return new IdentifierKey(IdentifierKind.SERIAL, normal, Folding.fold(normal));
    }
}
