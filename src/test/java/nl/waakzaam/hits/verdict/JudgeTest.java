// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.hits.verdict.Evidence.Ground;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.Folding;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Map<Fact, Boolean> ALL_AGREE =
            Map.of(Fact.CATEGORY, true, Fact.MAKE, true, Fact.TYPE, true, Fact.COLOUR, true);
    private static final Map<Fact, Boolean> NONE = Map.of();

    private final Judge judge = new Judge(ShippedWeights.inForce());

    @Test
    void an_equal_number_of_the_same_make_and_sort_is_the_same_thing() {
        assertThat(judge.judge(compared("BA1234567", "BA1234567", 1, 1, ALL_AGREE)))
                .isInstanceOf(Verdict.Same.class);
    }

    @Test
    void an_equal_imei_is_the_same_thing_whatever_else_is_said() {
        assertThat(judge.judge(compared("49015420323751", "49015420323751", 1, 1, NONE)))
                .isInstanceOf(Verdict.Same.class);
    }

    @Test
    void an_equal_short_number_alone_waits_for_a_person() {
        assertThat(judge.judge(compared("12345", "12345", 1, 1, NONE))).isInstanceOf(Verdict.Likely.class);
    }

    @Test
    void a_number_that_three_unrelated_reports_hold_proves_nothing_by_itself() {
        assertThat(judge.judge(compared("BA1234567", "BA1234567", 1, 3, NONE))).isInstanceOf(Verdict.Likely.class);
    }

    @Test
    void look_alikes_in_a_long_number_notify_when_the_rest_agrees() {
        assertThat(judge.judge(compared("WTU0123I56O", "WTU012315G0", 1, 1, ALL_AGREE)))
                .isInstanceOf(Verdict.Likely.class);
        assertThat(judge.judge(compared("WTU012345O", "WTU0123450", 1, 1, ALL_AGREE))
                        .evidence()
                        .odds())
                .isGreaterThan(1);
    }

    @Test
    void a_neighbour_in_a_dense_series_is_another_thing_though_all_else_agrees() {
        assertThat(judge.judge(compared("BA1234568", "BA1234567", 50, 1, ALL_AGREE)))
                .isInstanceOf(Verdict.Different.class);
    }

    @Test
    void one_for_seven_is_likelier_than_another_wrong_character() {
        var oneSeven = judge.judge(compared("BA1234561", "BA1234567", 1, 1, NONE))
                .evidence()
                .odds();
        var other = judge.judge(compared("BA1234569", "BA1234567", 1, 1, NONE))
                .evidence()
                .odds();
        assertThat(oneSeven).isGreaterThan(2 * other);
    }

    @Test
    void two_slips_are_less_likely_than_one() {
        var one = judge.judge(compared("WTU0123455", "WTU0123456", 1, 1, NONE))
                .evidence()
                .odds();
        var two = judge.judge(compared("WTU9123455", "WTU0123456", 1, 1, NONE))
                .evidence()
                .odds();
        assertThat(two).isLessThan(one / 10);
    }

    @ParameterizedTest
    @CsvSource({"FITS_THE_OTHER, 1000", "DOES_NOT_FIT, 113", "FITS_NEITHER, 6.3", "FITS, 0.05", "NONE, 1.0"})
    void a_check_digit_tells_whether_a_number_that_differs_was_misread(Checked check, double factor) {
        var with = judge.judge(compared("49015420323752", "49015420323751", 1, 1, check, NONE))
                .evidence();
        var without = judge.judge(compared("49015420323752", "49015420323751", 1, 1, NONE))
                .evidence();
        assertThat(with.odds() / without.odds()).isCloseTo(factor, withPercentage(10));
    }

    @Test
    void equal_numbers_of_which_the_check_digit_fails_may_be_those_of_a_neighbour_that_was_misread() {
        var fits = judge.judge(compared("49015420323751", "49015420323751", 10, 1, Checked.FITS, NONE))
                .evidence();
        var fails = judge.judge(compared("49015420323751", "49015420323751", 10, 1, Checked.DOES_NOT_FIT, NONE))
                .evidence();
        assertThat(fits.grounds().getLast().factor()).isGreaterThan(1);
        assertThat(fails.grounds().getLast().factor()).isLessThan(0.2);
        assertThat(fails.odds()).isLessThan(fits.odds() / 10);
    }

    @Test
    void another_of_the_series_has_its_make_and_type_but_not_its_colour() {
        for (var fact : Fact.values()) {
            var agrees = judge.judge(compared("WTUKMNPRX1234567", "WTUKMNPRX1234567", 10, 1, Map.of(fact, true)))
                    .evidence();
            assertThat(agrees.grounds().getLast().factor() > 1.1).isEqualTo(!fact.isOfSeries());
        }
    }

    @Test
    void what_may_be_kept_is_an_upper_bound_of_what_is_kept() {
        for (var bought :
                List.of("BA1234561", "BA1234568", "BA1243567", "BA123456", "BA12345678", "8A1234567", "BA1234578")) {
            for (int density = 0; density <= 20; density += 2) {
                for (var facts : List.of(ALL_AGREE, NONE, Map.of(Fact.COLOUR, true, Fact.ORDER, true))) {
                    var compared = compared(bought, "BA1234567", density, 1, facts);
                    var kept = judge.isKept(judge.judge(compared));
                    assertThat(!kept
                                    || judge.mayBeKept(
                                            compared.bought(), compared.stolen(), compared.alignment(), density))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void neighbours_of_a_dense_series_are_not_even_read() {
        var one = key("BA1234568");
        var other = key("BA1234567");
        var alignment = Alignment.between(one, other, 2).orElseThrow();
        assertThat(judge.mayBeKept(one, other, alignment, 10)).isFalse();
        assertThat(judge.mayBeKept(one, other, alignment, 0)).isTrue();
    }

    @Test
    void what_differs_tells_against_and_what_agrees_tells_for() {
        for (var fact : Fact.values()) {
            var agrees = judge.judge(compared("BA1234567", "BA1234567", 1, 1, Map.of(fact, true)))
                    .evidence();
            var differs = judge.judge(compared("BA1234567", "BA1234567", 1, 1, Map.of(fact, false)))
                    .evidence();
            assertThat(agrees.grounds().getLast().factor()).isGreaterThan(1);
            assertThat(differs.grounds().getLast().factor()).isLessThan(1);
        }
    }

    @Test
    void in_a_sold_out_series_that_the_make_agrees_says_nothing() {
        var agrees = judge.judge(compared("BA1234568", "BA1234567", 50, 1, Map.of(Fact.MAKE, true)))
                .evidence();
        assertThat(agrees.grounds().getLast().factor()).isBetween(1.0, 2.0);
    }

    @Test
    void the_grounds_multiply_to_the_odds_and_name_what_tipped_it() {
        var evidence =
                judge.judge(compared("BA1234567", "BA1234567", 1, 1, ALL_AGREE)).evidence();
        var product = evidence.grounds().stream().mapToDouble(Ground::factor).reduce(0.005 / 0.995, (a, b) -> a * b);
        assertThat(product).isCloseTo(evidence.odds(), withPercentage(0.001));
        assertThat(evidence.decisive().name()).isEqualTo("number");
        assertThat(evidence.weightsVersion()).isEqualTo(3);
    }

    @Test
    void refuses_weights_of_which_one_lacks() {
        var values = new EnumMap<>(ShippedWeights.inForce().values());
        values.remove(Weight.MISREAD);
        assertThatThrownBy(() -> new Weights(4, values)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Comparison compared(
            String bought, String stolen, int density, int reports, Map<Fact, Boolean> facts) {
        return compared(bought, stolen, density, reports, Checked.NONE, facts);
    }

    private static Comparison compared(
            String bought, String stolen, int density, int reports, Checked check, Map<Fact, Boolean> facts) {
        var one = key(bought);
        var other = key(stolen);
        var alignment = Alignment.between(one, other, 2).orElseThrow();
        return new Comparison(one, other, alignment, check, density, reports, facts);
    }

    private static IdentifierKey key(String normal) {
        return new IdentifierKey(IdentifierKind.SERIAL, normal, Folding.fold(normal));
    }
}
