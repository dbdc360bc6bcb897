// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waakzaam.identifiers.Hint.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stamped on goods, case by case: where one character more or less makes another thing of it. */
class IdentifierFactsTest {
    @ParameterizedTest
    @CsvSource({
        "IMEI, 490154203237518, FITS",
        "IMEI, 49-015420-323751-8, FITS",
        "IMEI, 490154203237519, DOES_NOT_FIT",
        "IMEI, 49015420323751, NONE",
        "IMEI, 4901542032375182, NONE",
        "VIN, 1M8GDM9AXKP042788, FITS",
        "VIN, 1M8GDM9AXKP042789, DOES_NOT_FIT",
        "VIN, 5M8GDM9A1KP042788, DOES_NOT_FIT",
        "VIN, 6M8GDM9AXKP042788, NONE",
        "VIN, VF38BRFVP80328484, NONE",
        "VIN, 1M8GDM9AXKP04278, NONE",
        "FRAME, BA1234567, NONE"
    })
    void a_check_digit_speaks_only_where_there_is_one(IdentifierKind kind, String raw, CheckDigit said) {
        var number = number(kind, raw);
        assertThat(CheckDigit.of(number, number.keys().getFirst())).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "FRAME, 123456, false",
        "FRAME, 1234567, true",
        "PLATE, 12AB34, false",
        "PLATE, ABCD1234, false",
        "PLATE, ABCD12345, true",
        "SERIAL, ABCD1234, true"
    })
    void near_is_asked_of_long_numbers_and_never_of_plates(IdentifierKind kind, String normal, boolean near) {
        assertThat(new IdentifierKey(kind, normal, normal).allowsNear()).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({
        "IMEI, 49015420323751, 1",
        "IMEI, 4901542032375, 0",
        "IMEI, 490154203237518, 0",
        "IMEI, 4901542032375182, 1",
        "UNKNOWN, 49015420323751, 1",
        "SERIAL, 49015420323751, 0",
        "SERIAL, 490154203237519, 1",
        "IMEI, 4901542032375A8, 0"
    })
    void fourteen_to_sixteen_digits_may_be_a_whole_imei_with_a_slip(IdentifierKind kind, String raw, int slipped) {
        assertThat(number(kind, raw).slipped().stream().count()).isEqualTo(slipped);
    }

    @Test
    void a_slipped_imei_means_one_that_has_its_last_digit_as_check_digit() {
        var slipped = number(IdentifierKind.IMEI, "49015420323518").slipped().orElseThrow();
        assertThat(slipped.key().normal()).isEqualTo("4901542032351");
        assertThat(slipped.checkDigit()).isEqualTo('8');
        assertThat(slipped.mayMean(key(IdentifierKind.IMEI, "49015420323751"))).isTrue();
        assertThat(slipped.mayMean(key(IdentifierKind.IMEI, "49015420323752"))).isFalse();
        assertThat(slipped.mayMean(key(IdentifierKind.SERIAL, "49015420323751")))
                .isFalse();
        assertThat(slipped.mayMean(key(IdentifierKind.IMEI, "490154203237518"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4901542O3237518, 49015420323751",
        "49OI542O3237518, 49015420323751",
        "4901S420323751, 49015420323751",
        "490154203237518B, 49015420323751",
        "49015420B2375, 49015420B2375",
        "4901542O323751888, 4901542O323751888",
        "4901542X3237518, 4901542X3237518"
    })
    void look_alikes_in_an_imei_are_the_digits_that_it_must_have(String raw, String key) {
        assertThat(number(IdentifierKind.IMEI, raw).keys().getFirst().normal()).isEqualTo(key);
    }

    @Test
    void only_what_was_called_an_imei_has_its_letters_read_as_digits() {
        assertThat(number(IdentifierKind.SERIAL, "4901542O3237518")
                        .keys()
                        .getFirst()
                        .normal())
                .isEqualTo("4901542O3237518");
    }

    @Test
    void where_no_look_alike_explains_a_check_digit_a_swap_of_neighbours_may() {
        assertThat(Misreadings.explaining("ACXY", text -> text.toString().equals("CAXY")))
                .containsExactly(1, 2);
        assertThat(Misreadings.explaining("ACXY", text -> text.toString().equals("ACYX")))
                .containsExactly(3, 4);
        assertThat(Misreadings.explaining("ACXY", text -> false)).isEmpty();
    }

    @Test
    void places_are_those_where_one_look_alike_makes_it_fit_four_at_most() {
        assertThat(Misreadings.explaining("A1C", text -> text.toString().equals("A7C")))
                .containsExactly(2);
        assertThat(Misreadings.explaining("AO0C", text -> text.charAt(1) == '0'))
                .containsExactly(2);
        assertThat(Misreadings.explaining("1111111", text -> text.toString().contains("7")))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, 4006381333931, true",
        "UNKNOWN, 4006381333932, false",
        "UNKNOWN, 036000291452, true",
        "UNKNOWN, 036000291453, false",
        "UNKNOWN, 87123456, true",
        "UNKNOWN, 87123457, false",
        "UNKNOWN, ISBN9780306406157, true",
        "UNKNOWN, ISBN9780306406158, false",
        "UNKNOWN, ISBN0306406152, true",
        "UNKNOWN, ISBN0306406153, false",
        "UNKNOWN, ISBN03064061, false",
        "UNKNOWN, 080442957X, true",
        "UNKNOWN, 080442958X, false",
        "UNKNOWN, 9780306406157, true",
        "FRAME, 4006381333931, false"
    })
    void what_names_a_product_is_no_number_of_one_item(IdentifierKind kind, String raw, boolean product) {
        var said = Identifiers.read(kind, raw);
        assertThat(said instanceof Reading.NoNumber nothing && nothing.reason() == Reading.Reason.PRODUCT_CODE)
                .isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource({
        "IMEI, 4901542032375, TOO_SHORT, true",
        "IMEI, 49015420323751, TOO_SHORT, false",
        "IMEI, 4901542032375182, TOO_LONG, false",
        "IMEI, 49015420323751822, TOO_LONG, true",
        "VIN, 1M8GDM9AXKP04278, TOO_SHORT, true",
        "VIN, 1M8GDM9AXKP0427888, TOO_LONG, true",
        "VIN, 1M8GDM9AXKP042788, TOO_SHORT, false",
        "VIN, 1M8GDM9AXKP042789, CHECK_DIGIT_DOES_NOT_FIT, true",
        "VIN, 6M8GDM9AXKP042789, CHECK_DIGIT_DOES_NOT_FIT, false",
        "VIN, WVWZZZ1JZXW00000O, UNUSUAL_CHARACTER, true",
        "PLATE, 12AB34, NOT_A_SIDE_CODE, false",
        "PLATE, 12AB3, NOT_A_SIDE_CODE, true",
        "SERIAL, 4006381333931, MAY_NAME_A_PRODUCT, true",
        "SERIAL, 4006381333932, MAY_NAME_A_PRODUCT, false"
    })
    void hints_say_what_to_look_at_again(IdentifierKind kind, String raw, Problem problem, boolean hinted) {
        assertThat(number(kind, raw).has(problem)).isEqualTo(hinted);
    }

    @ParameterizedTest
    @CsvSource({
        "12AB34, 12-AB-34",
        "AB1234, AB-12-34",
        "1234AB, 12-34-AB",
        "ABCD12, AB-CD-12",
        "12ABC3, 12-ABC-3",
        "A123BC, A-123-BC",
        "ABCDEF, ABCDEF",
        "12AB345, 12AB345"
    })
    void plates_are_written_with_hyphens(String normal, String shown) {
        assertThat(Plates.format(normal)).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void a_kind_is_known_by_its_dutch_name(IdentifierKind kind) {
        assertThat(IdentifierKind.ofDutchName(kind.dutchName())).contains(kind);
        assertThat(IdentifierKind.ofDutchName(kind.name())).isEmpty();
    }

    @Test
    void a_label_before_a_number_is_no_part_of_it() {
        assertThat(Identifiers.bare("IMEI: 490154203237518")).isEqualTo("490154203237518");
        assertThat(Identifiers.bare("s/n=BA1234567")).isEqualTo("BA1234567");
        assertThat(Identifiers.bare("nr # BA1234567")).isEqualTo("BA1234567");
        assertThat(Identifiers.bare("IMEI 490154203237518")).isEqualTo("490154203237518");
        assertThat(Identifiers.bare("framenummer: BA1234567")).isEqualTo("BA1234567");
    }

    @ParameterizedTest
    @CsvSource({
        "528000000000001, true",
        "999052802401171, true",
        "982000123456789, true",
        "998000000000001, false",
        "527000000000001, false",
        "52800000000000, false",
        "990000000000001, false"
    })
    void chips_begin_with_a_code_of_iso_11784(String normal, boolean chip) {
        assertThat(Identifiers.candidates(normal).contains(IdentifierKind.CHIP)).isEqualTo(chip);
    }

    @ParameterizedTest
    @CsvSource({"BA1234567, true", "B12345678, false", "BA12345678, false", "BA123456X, false", "1A1234567, false"})
    void the_dutch_standard_has_two_letters_and_seven_digits(String normal, boolean standard) {
        assertThat(Shape.isDutchFrame(normal)).isEqualTo(standard);
    }

    @Test
    void slips_and_look_alikes_are_told_apart() {
        var alignment = Alignment.between(
                        key(IdentifierKind.SERIAL, "WKO2345"), key(IdentifierKind.SERIAL, "WK02354"), 2)
                .orElseThrow();
        assertThat(alignment.lookAlikes()).isEqualTo(1);
        assertThat(alignment.slips()).extracting(Alignment.Step::kind).containsExactly(Alignment.Kind.SWAPPED);
    }

    private static Reading.Number number(IdentifierKind kind, String raw) {
        return (Reading.Number) Identifiers.read(kind, raw);
    }

    private static IdentifierKey key(IdentifierKind kind, String normal) {
        return new IdentifierKey(kind, normal, Folding.fold(normal));
    }
}
