// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import nl.waakzaam.hits.verdict.Explanation.Who;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.Folding;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums of the model, done by hand for a number of ten characters. */
class NumberLikelihoodTest {
    private static final double MISREAD = 99 * 0.05;

    private final NumberLikelihood number = new NumberLikelihood(ShippedWeights.inForce());

    @Test
    void of_the_good_itself_a_number_is_read_well_or_misread_in_one_of_the_ways() {
        var stolen = "WK34567890";
        assertThat(same(stolen, stolen)).isCloseTo(99 * 0.95, withPercentage(0.01));
        assertThat(same("WK3456789O", stolen)).isCloseTo(MISREAD * 0.672 * 0.375 / 10, withPercentage(0.01));
        assertThat(same("WK34561890", stolen)).isCloseTo(MISREAD * 0.672 * 0.125 / 10, withPercentage(0.01));
        assertThat(same("WK34557890", stolen)).isCloseTo(MISREAD * 0.672 * 0.5 / 9 / 10, withPercentage(0.01));
        assertThat(same("KW34567890", stolen)).isCloseTo(MISREAD * 0.0868 / 9, withPercentage(0.01));
        assertThat(same("WK3456789", stolen)).isCloseTo(MISREAD * 0.075 / 10, withPercentage(0.01));
        assertThat(same("WK345678904", stolen)).isCloseTo(MISREAD * 0.075 / 11, withPercentage(0.01));
        assertThat(same("XK34557890", stolen))
                .isCloseTo(MISREAD * 0.0376 * 2 * Math.pow(0.5 / 9 / 10, 2), withPercentage(0.01));
        assertThat(same("XK3456789O", stolen)).isCloseTo(MISREAD * 0.672 * 0.5 / 9 / 10 * 0.3, withPercentage(0.01));
        assertThat(same("WK3456B79O", "WK34568790"))
                .isCloseTo(MISREAD * 0.672 * 0.375 / 10 * 0.3, withPercentage(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0005", "1, 0.099", "5, 0.495", "20, 1"})
    void of_a_sibling_it_is_as_likely_as_the_series_is_sold(int density, double chance) {
        assertThat(number.ofSibling(compared("WK34557890", "WK34567890", density, 1))
                        .chance())
                .isCloseTo(chance, withPercentage(0.01));
        assertThat(number.ofSibling(compared("WK34567890", "WK34567890", density, 1))
                        .chance())
                .isEqualTo(0.0005);
    }

    @Test
    void of_a_misread_sibling_it_is_as_likely_as_one_of_the_last_three_characters_is_misread() {
        var misread =
                number.ofRivals(compared("WK34567890", "WK34567890", 5, 1)).get(1);
        assertThat(misread.misread()).isTrue();
        assertThat(misread.chance()).isCloseTo(0.495 * 0.05 * 0.672 * 0.5 * 3 / 10, withPercentage(0.01));
    }

    @Test
    void of_a_stranger_it_is_as_likely_as_so_short_a_number_is_common() {
        assertThat(stranger("345678", 1)).isEqualTo(1);
        assertThat(stranger("WK34567890", 1)).isCloseTo(1621354 * 99 * 0.1 / (17 * 17 * 1e8), withPercentage(0.01));
        assertThat(stranger("49015420323751", 2)).isEqualTo(0.0001);
        assertThat(stranger("49015420323751", 3)).isEqualTo(1);
    }

    @Test
    void what_else_can_be_known_tells_so_much_at_most() {
        var most = new MostByFacts(ShippedWeights.inForce());
        double facts = 0.75 / 0.2 * 0.99 / 0.6;
        var same = new Explanation(Who.SAME, true, 1);
        var siblings = List.of(new Explanation(Who.SIBLING, false, 1), new Explanation(Who.SIBLING, true, 1));
        assertThat(most.against(same, siblings, 12)).isCloseTo(facts / 2, withPercentage(0.01));
        double checked = 0.95 * 0.95 / (0.005 * 0.1 + 0.95 * 0.1);
        assertThat(most.against(same, siblings, 14)).isCloseTo(facts * checked, withPercentage(0.01));
    }

    private double same(String bought, String stolen) {
        return number.ofSame(compared(bought, stolen, 1, 1)).chance();
    }

    private double stranger(String normal, int reports) {
        return number.ofStranger(compared(normal, normal, 1, reports)).chance();
    }

    private static Comparison compared(String bought, String stolen, int density, int reports) {
        var one = key(bought);
        var other = key(stolen);
        var alignment = Alignment.between(one, other, 2).orElseThrow();
        return new Comparison(one, other, alignment, Checked.NONE, density, reports, Map.of());
    }

    private static IdentifierKey key(String normal) {
        return new IdentifierKey(IdentifierKind.SERIAL, normal, Folding.fold(normal));
    }
}
