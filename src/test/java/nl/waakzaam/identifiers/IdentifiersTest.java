// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void keys_a_valid_imei_by_fourteen_digits_whatever_it_is_called(IdentifierKind stated) {
        for (var imei : List.of("260531793113837", "490154203237518", "352099001761481", "354794053400271")) {
            assertThat(normals(stated, imei)).containsExactly(imei.substring(0, 14));
        }
    }

    @Test
    void searches_an_imei_with_a_failing_check_digit_both_ways_and_says_where_to_look() {
        var number = number(IdentifierKind.UNKNOWN, "490154203237519");
        assertThat(number.keys())
                .extracting(IdentifierKey::normal)
                .containsExactly("49015420323751", "490154203237519");
        assertThat(number.has(Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT)).isTrue();
    }

    @Test
    void points_at_the_digit_that_was_misread() {
        var hint = number(IdentifierKind.IMEI, "490154203231518").hints().getFirst();
        assertThat(hint.problem()).isEqualTo(Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT);
        assertThat(hint.positions()).contains(12).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void leaves_a_chip_whole() {
        assertThat(normals(IdentifierKind.UNKNOWN, "999052802401171")).containsExactly("999052802401171");
        assertThat(Identifiers.candidates("999052802401171")).startsWith(IdentifierKind.CHIP);
    }

    @Test
    void drops_the_software_version_of_an_imeisv() {
        assertThat(normals(IdentifierKind.IMEI, "4901542032375101")).startsWith("49015420323751");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M8GDM9AXKP042788", "1HGCM82633A004352", "VF38BRFVP80328484"})
    void accepts_a_vin_as_it_is(String vin) {
        assertThat(number(IdentifierKind.UNKNOWN, vin).hints()).isEmpty();
        assertThat(number(IdentifierKind.UNKNOWN, vin).keys().getFirst().kind()).isEqualTo(IdentifierKind.VIN);
    }

    @Test
    void accepts_the_test_vin_of_seventeen_ones() {
        assertThat(number(IdentifierKind.VIN, "11111111111111111").hints()).isEmpty();
    }

    @Test
    void reads_letters_that_no_vin_holds_as_digits_and_says_so() {
        var number = number(IdentifierKind.SERIAL, "VF38BRFVP8O328484");
        assertThat(number.keys().getFirst().normal()).isEqualTo("VF38BRFVP80328484");
        assertThat(number(IdentifierKind.VIN, "VF38BRFVP8O328484").hints())
                .containsExactly(new Hint(IdentifierKind.VIN, Hint.Problem.UNUSUAL_CHARACTER, List.of(11)));
    }

    @Test
    void sees_that_an_american_vin_does_not_fit() {
        assertThat(number(IdentifierKind.VIN, "1HGCM82633A004353").has(Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "XX9999,XX-99-99", "9999XX,99-99-XX", "99XX99,99-XX-99", "XX99XX,XX-99-XX", "XXXX99,XX-XX-99",
        "99XXXX,99-XX-XX", "99XXX9,99-XXX-9", "9XXX99,9-XXX-99", "XX999X,XX-999-X", "X999XX,X-999-XX",
        "XXX99X,XXX-99-X", "X99XXX,X-99-XXX", "9XX999,9-XX-999", "999XX9,999-XX-9"
    })
    void shows_each_side_code_with_hyphens(String plate, String shown) {
        assertThat(Plates.isDutch(plate)).isTrue();
        assertThat(Plates.format(plate)).isEqualTo(shown);
        assertThat(Identifiers.candidates(shown)).startsWith(IdentifierKind.PLATE);
    }

    @Test
    void searches_a_foreign_plate_with_a_hint() {
        var number = number(IdentifierKind.PLATE, "B-XY 1234");
        assertThat(number.keys().getFirst().normal()).isEqualTo("BXY1234");
        assertThat(number.has(Hint.Problem.NOT_A_SIDE_CODE)).isTrue();
    }

    @Test
    void recognises_a_dutch_frame_and_offers_a_serial_number_too() {
        assertThat(Identifiers.candidates("BA 1234567")).containsExactly(IdentifierKind.FRAME, IdentifierKind.SERIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent",
                "unknown",
                "I don't know it",
                "I don’t know",
                "geen",
                "n.v.t.",
                "N/A",
                "made without serial",
                "onbekend",
                "onbekent",
                "onbeknd",
                "Onbekned",
                "weet niet",
                "weet ik niet",
                "geen nummer",
                "geennummer",
                "tbd",
                "none",
                "0000000",
                "???",
                "xxxx",
                "XX",
                "-- onbekend --",
                "no serial number",
                "unkown",
                "niet bekend",
                "nog onbekend",
                "framenummer onbekend",
                "onleesbaar",
                "unknwon",
                "I dont knwo it",
                "serienummer",
                "nummer volgt",
                "0",
                "ＮＯＮＥ",
                "geen serienummer aanwezig",
                "11111111"
            })
    void recognises_that_there_is_no_number(String raw) {
        for (var kind : List.of(IdentifierKind.UNKNOWN, IdentifierKind.SERIAL, IdentifierKind.FRAME)) {
            assertThat(reason(kind, raw)).as(raw).isEqualTo(Reading.Reason.PLACEHOLDER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONO1234,NONO1234",
        "CUSTOM123,CUSTOM123",
        "MISSING1,MISSING1",
        "-0123,0123",
        "UNKNOWN7,UNKNOWN7",
        "WBK,WBK",
        "GIANT,GIANT",
        "A0000,A0000",
        "EN14764X99,EN14764X99",
        "NO,''",
        "JANSEN,JANSEN",
        "ASCENT,ASCENT",
        "FELLOWS,FELLOWS"
    })
    void keeps_what_is_real(String raw, String normal) {
        var reading = Identifiers.read(IdentifierKind.SERIAL, raw);
        assertThat(
                        reading instanceof Reading.Number number
                                ? number.keys().getFirst().normal()
                                : "")
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EN14764",
                "EN 14764",
                "NEN-EN 14764",
                "DIN EN ISO 4210-2",
                "ISO4210",
                "DIN 79100",
                "DIN79100-2",
                "CE",
                "CE EN14764",
                "EN 15194:2017",
                "EN14764 City/Trekking bike",
                "NEN 15194",
                "ISO 4210-2:2014"
            })
    void sees_a_printed_standard(String raw) {
        assertThat(reason(IdentifierKind.FRAME, raw)).isEqualTo(Reading.Reason.PRINTED_STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "8710398500014", "036000291452", "ISBN 90-274-3964-8", "043942089X"})
    void takes_a_product_code_for_a_product_when_the_kind_is_unknown_only(String raw) {
        assertThat(reason(IdentifierKind.UNKNOWN, raw)).isEqualTo(Reading.Reason.PRODUCT_CODE);
        assertThat(Identifiers.read(IdentifierKind.FRAME, raw)).isInstanceOf(Reading.Number.class);
        assertThat(number(IdentifierKind.SERIAL, raw).has(Hint.Problem.MAY_NAME_A_PRODUCT))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ＢＡ１２３,BA123",
        "ВА123,BA123",
        "Β7Α,B7A",
        "é1ü,E1U",
        "A\u200bB\u00adC1,ABC1",
        "ab-12 3/4.5,AB12345",
        "ß9,SS9",
        "١٢٣,123",
        "A|2,A12",
        "AB | 12,AB12",
        "№5,NO5"
    })
    void writes_every_script_in_one_alphabet(String raw, String normal) {
        assertThat(Identifiers.normal(raw)).isEqualTo(normal);
    }

    @Test
    void keeps_the_raw_value_and_drops_the_label() {
        var number = number(IdentifierKind.UNKNOWN, "IMEI: 49-015420-323751-8");
        assertThat(number.raw()).isEqualTo("IMEI: 49-015420-323751-8");
        assertThat(number.keys().getFirst().normal()).isEqualTo("49015420323751");
    }

    @Test
    void refuses_what_is_too_long_or_empty() {
        assertThat(reason(IdentifierKind.SERIAL, "1A".repeat(33))).isEqualTo(Reading.Reason.TOO_LONG);
        assertThat(reason(IdentifierKind.SERIAL, "\ufdfa".repeat(100_000))).isEqualTo(Reading.Reason.TOO_LONG);
        assertThat(reason(IdentifierKind.SERIAL, " - \u200b ")).isEqualTo(Reading.Reason.EMPTY);
        assertThat(normals(IdentifierKind.SERIAL, "1A".repeat(32))).containsExactly("1A".repeat(32));
    }

    @Test
    void folds_the_alphabet_to_twenty_seven_symbols() {
        var folded = Folding.fold("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        assertThat(folded.chars().distinct()).hasSize(Folding.SYMBOLS);
        assertThat(Folding.fold('1')).isNotEqualTo(Folding.fold('7'));
    }

    @Test
    void every_text_gives_a_stable_reading() {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            var raw = anyText(random);
            var normal = Identifiers.normal(raw);
            assertThat(Identifiers.normal(normal)).isEqualTo(normal);
            assertThat(normal).matches("[A-Z0-9]*");
            assertThat(Folding.fold(normal)).hasSameSizeAs(normal).isEqualTo(Folding.fold(Folding.fold(normal)));
            if (Identifiers.read(IdentifierKind.values()[i % 8], raw) instanceof Reading.Number number) {
                assertThat(number.keys()).isNotEmpty();
                assertThat(number.keys()).allMatch(key -> key.normal().length() <= IdentifierKey.LONGEST);
            }
        }
    }

    @Test
    void never_makes_neighbours_of_a_series_one_where_the_kind_is_no_imei() {
        assertThat(normals(IdentifierKind.SERIAL, "123456789012346")).containsExactly("123456789012346");
        assertThat(normals(IdentifierKind.UNKNOWN, "123456789012346")).containsExactly("123456789012346");
        assertThat(normals(IdentifierKind.IMEI, "123456789012346"))
                .containsExactly("12345678901234", "123456789012346");
    }

    @Test
    void says_where_a_letter_in_an_imei_stands_and_that_a_letter_of_another_script_was_dropped() {
        assertThat(number(IdentifierKind.IMEI, "4901542O3237518").hints())
                .containsExactly(new Hint(IdentifierKind.IMEI, Hint.Problem.UNUSUAL_CHARACTER, List.of(8)));
        assertThat(number(IdentifierKind.FRAME, "Ж1234567").has(Hint.Problem.UNUSUAL_CHARACTER))
                .isTrue();
    }

    @Test
    void points_at_swapped_neighbours_where_no_look_alike_explains_the_sum() {
        var hint = number(IdentifierKind.IMEI, "325099001761481").hints().getFirst();
        assertThat(hint.problem()).isEqualTo(Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT);
        assertThat(hint.positions()).isNotEmpty().hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_misread_look_alike_is_always_among_the_places_or_more_than_four_would_fit() {
        var random = new Random(3);
        int helped = 0;
        for (int i = 0; i < 2_000; i++) {
            var imei = imei(random);
            int at = imei.indexOf('1');
            if (at >= 0) {
                var misread = imei.substring(0, at) + '7' + imei.substring(at + 1);
                var hint = number(IdentifierKind.IMEI, misread).hints().getFirst();
                helped += hint.positions().contains(at + 1) ? 1 : 0;
                assertThat(hint.positions()).contains(at + 1);
            }
        }
        assertThat(helped).isGreaterThan(1_000);
    }

    @Test
    void reads_a_worn_number_with_five_characters_or_more() {
        assertThat(WornPattern.read("ba?12 3o")).contains(new WornPattern("8A?1230", Optional.empty()));
        assertThat(WornPattern.read("BA?12")).isEmpty();
        assertThat(WornPattern.read("1".repeat(65))).isEmpty();
    }

    @Test
    void a_worn_number_fits_what_may_be_left_of_a_number() {
        var key = number(IdentifierKind.FRAME, "BA1234567").keys().getFirst();
        for (var readable : List.of("BA12?4567", "8A??34567", "12345", "ba 1234567")) {
            assertThat(WornPattern.read(readable).orElseThrow().fits(key))
                    .as(readable)
                    .isTrue();
        }
        for (var other : List.of("BA12?456", "BA12?45678", "CA12?4567", "23467", "BA12?4568")) {
            assertThat(WornPattern.read(other).orElseThrow().fits(key))
                    .as(other)
                    .isFalse();
        }
        var imei = number(IdentifierKind.IMEI, "490154203237518").keys().getFirst();
        for (var readable : List.of("4901542?3237518", "237518", "49015420323751?")) {
            assertThat(WornPattern.read(readable).orElseThrow().fits(imei))
                    .as(readable)
                    .isTrue();
        }
        for (var other : List.of("4901542?3237517", "237517", "4901543?3237518")) {
            assertThat(WornPattern.read(other).orElseThrow().fits(imei))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void a_worn_imei_is_searched_by_its_key_with_the_check_digit_held_against_what_is_found() {
        var registered = number(IdentifierKind.IMEI, "490154203237518").keys().getFirst();
        for (var readable :
                List.of("4901542?3237518", "49015420323751?", "4901542?32375182", "237518", "IMEI: 49?154203237518")) {
            var imei = WornPattern.read(readable).orElseThrow().asImei().orElseThrow();
            assertThat(imei.mayMean(registered)).as(readable).isTrue();
        }
        for (var other : List.of("4901542?3237517", "237517", "154203")) {
            var imei = WornPattern.read(other).orElseThrow().asImei().orElseThrow();
            assertThat(imei.mayMean(registered)).as(other).isFalse();
        }
        assertThat(WornPattern.read("23751").orElseThrow().asImei()).isEmpty();
        assertThat(WornPattern.read("A23751?").orElseThrow().asImei()).isEmpty();
    }

    @Test
    void seventeen_ones_pass_the_check_digit_of_a_vin() {
        assertThat(normals(IdentifierKind.UNKNOWN, "11111111111111111")).containsExactly("11111111111111111");
        assertThat(reason(IdentifierKind.UNKNOWN, "1111111111111111")).isEqualTo(Reading.Reason.PLACEHOLDER);
    }

    private static String imei(Random random) {
        var body = String.format(java.util.Locale.ROOT, "35%012d", random.nextLong(1_000_000_000_000L));
        for (int check = 0; check < 10; check++) {
            if (CheckDigits.luhn(body + check)) {
                return body + check;
            }
        }
        throw new AssertionError(body);
    }

    private static String anyText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(24); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 1 + random.nextInt(0xD7FF) : 32 + random.nextInt(95));
        }
        return text.toString();
    }

    private static Reading.Number number(IdentifierKind stated, String raw) {
        return (Reading.Number) Identifiers.read(stated, raw);
    }

    private static List<String> normals(IdentifierKind stated, String raw) {
        return number(stated, raw).keys().stream().map(IdentifierKey::normal).toList();
    }

    private static Reading.Reason reason(IdentifierKind stated, String raw) {
        return Identifiers.read(stated, raw) instanceof Reading.NoNumber none ? none.reason() : Reading.Reason.EMPTY;
    }
}
