// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import static nl.waakzaam.identifiers.IdentifierKind.FRAME;
import static nl.waakzaam.identifiers.IdentifierKind.IMEI;
import static nl.waakzaam.identifiers.IdentifierKind.PLATE;
import static nl.waakzaam.identifiers.IdentifierKind.SERIAL;
import static nl.waakzaam.identifiers.IdentifierKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheftCheckTest {
    private final RegisterInMemory register = new RegisterInMemory();
    private final TheftCheck theftCheck = new TheftCheck(register, mock(CheckTally.class));

    @Test
    void the_same_number_is_registered_however_it_is_written() {
        register.with(FRAME, "BA1234567", "fiets", "Gazelle");
        for (var written : List.of("BA1234567", "ba 1234-567", " BA.1234.567 ", "ＢＡ１２３４５６７", "ВА1234567")) {
            assertThat(check(FRAME, written).outcome()).as(written).isEqualTo(Outcome.REGISTERED);
        }
    }

    @Test
    void a_number_is_found_whatever_column_it_stood_in() {
        register.with(PLATE, "BA1234567", "fiets", null).with(SERIAL, "490154203237518", "telefoon", null);
        assertThat(check(FRAME, "BA1234567").outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(check(IMEI, "490154203237518").outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(check(UNKNOWN, "49-015420-323751-8").outcome()).isEqualTo(Outcome.REGISTERED);
    }

    @Test
    void a_frame_number_in_the_column_for_plates_is_found_when_it_is_misread_too() {
        register.with(PLATE, "WX2214367", "fiets", null).with(FRAME, "WY2214398", "fiets", null);
        assertThat(check(FRAME, "WX2274367").findings()).containsExactly(new Finding.Near(0, List.of(5)));
        assertThat(check(PLATE, "WY2274398").findings()).containsExactly(new Finding.Near(0, List.of(5)));
    }

    @Test
    void what_looks_like_the_code_of_a_product_is_searched_all_the_same() {
        register.with(SERIAL, "8712345678906", "computer", null);
        assertThat(check(UNKNOWN, "8712345678906").outcome()).isEqualTo(Outcome.REGISTERED);
    }

    @Test
    void a_misread_imei_looks_like_the_right_one_whatever_it_begins_with_and_is_called() {
        for (var imei : List.of(
                "260531793113837", "490154203237518", "352099001761481", "354794053400271", "911234567890127")) {
            register.with(IMEI, imei, "telefoon", null);
            for (var kind : List.of(IMEI, SERIAL, UNKNOWN)) {
                var place = imei.indexOf('7', 2);
                var misread = imei.substring(0, place) + '1' + imei.substring(place + 1);
                assertThat(check(kind, misread).findings())
                        .as("%s as %s", misread, kind)
                        .containsExactly(new Finding.Near(0, List.of(place + 1)));
            }
        }
    }

    @Test
    void a_good_of_a_category_nobody_could_name_may_be_any() {
        register.with(SERIAL, "XK8812078", "overig", null);
        assertThat(check(Category.BICYCLE, SERIAL, "XK8812078").outcome()).isEqualTo(Outcome.REGISTERED);
    }

    @Test
    void tells_what_the_good_is_only_when_the_whole_number_was_typed() {
        register.with(FRAME, "BA1234567", "fiets", "Gazelle");
        assertThat(check(FRAME, "BA1234567").findings())
                .containsExactly(new Finding.Same(0, "fiets", "Gazelle", "rood"));
        assertThat(check(FRAME, "8A1234567").findings()).containsExactly(new Finding.Near(0, List.of(1)));
    }

    @Test
    void a_look_alike_and_a_one_for_a_seven_look_like_a_lone_registered_number() {
        register.with(FRAME, "WX2214367", "fiets", null);
        assertThat(check(FRAME, "WXZ214367").outcome()).isEqualTo(Outcome.LOOKS_LIKE);
        assertThat(check(FRAME, "WX2274367").findings()).containsExactly(new Finding.Near(0, List.of(5)));
    }

    @Test
    void a_neighbour_in_a_dense_series_is_not_shown() {
        for (int i = 0; i < 1000; i += 2) {
            register.with(FRAME, "WX2214%03d".formatted(i), "fiets", "Gazelle");
        }
        for (int i = 1; i < 1000; i += 2) {
            var answer = check(FRAME, "WX2214%03d".formatted(i));
            assertThat(answer.outcome()).isEqualTo(Outcome.NOT_REGISTERED);
        }
    }

    @Test
    void a_check_digit_that_does_not_fit_speaks_for_a_misreading() {
        register.with(IMEI, "490154203237518", "telefoon", null);
        assertThat(check(IMEI, "490154203231518").outcome()).isEqualTo(Outcome.LOOKS_LIKE);
    }

    @Test
    void a_check_digit_that_fits_speaks_for_another_good() {
        register.with(IMEI, "490154203237518", "telefoon", null);
        assertThat(check(IMEI, "490154203237526").outcome()).isEqualTo(Outcome.NOT_REGISTERED);
    }

    @Test
    void an_imei_with_a_digit_left_out_looks_like_the_whole_one() {
        register.with(IMEI, "490154203237518", "telefoon", null);
        for (int place = 0; place < 14; place++) {
            var typed = new StringBuilder("490154203237518").deleteCharAt(place).toString();
            assertThat(check(IMEI, typed).outcome()).as(typed).isEqualTo(Outcome.LOOKS_LIKE);
        }
        assertThat(check(IMEI, "49015420323751").outcome()).isEqualTo(Outcome.REGISTERED);
    }

    @Test
    void an_imei_with_a_digit_too_many_looks_like_the_right_one() {
        register.with(IMEI, "490154203237518", "telefoon", null);
        for (int place = 0; place < 15; place++) {
            var typed = new StringBuilder("490154203237518").insert(place, '6').toString();
            assertThat(check(IMEI, typed).outcome()).as(typed).isNotEqualTo(Outcome.NOT_REGISTERED);
        }
    }

    @Test
    void a_slip_in_an_imei_counts_only_with_the_check_digit_of_the_one_that_is_registered() {
        register.with(IMEI, "490154203237518", "telefoon", null);
        assertThat(check(IMEI, "49015420323519").outcome()).isEqualTo(Outcome.NOT_REGISTERED);
        assertThat(check(IMEI, "4901542032375164").outcome()).isEqualTo(Outcome.REGISTERED);
    }

    @Test
    void a_neighbour_in_a_dense_series_is_not_shown_for_an_imei_without_its_check_digit() {
        for (int i = 0; i < 1000; i += 2) {
            register.with(IMEI, "49015420323%03d".formatted(i), "telefoon", null);
        }
        for (int i = 1; i < 1000; i += 2) {
            var answer = check(IMEI, "49015420323%03d".formatted(i));
            assertThat(answer.outcome()).isEqualTo(Outcome.NOT_REGISTERED);
        }
    }

    @Test
    void plates_and_short_numbers_are_found_by_equality_only() {
        register.with(PLATE, "12-ABC-3", "auto", null).with(SERIAL, "AB12C3", "overig", null);
        assertThat(check(PLATE, "12ABC3").outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(check(PLATE, "72-ABC-3").outcome()).isEqualTo(Outcome.NOT_REGISTERED);
        assertThat(check(SERIAL, "A812C3").outcome()).isEqualTo(Outcome.NOT_REGISTERED);
        assertThat(check(SERIAL, "AB72C3").outcome()).isEqualTo(Outcome.NOT_REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({"B-AB 1234,BAB1234,8-AB 1234", "AA-123-BB,AA123BB,AA-723-BB", "WX 12345L,WX12345L,WX 72345L"})
    void a_foreign_plate_of_seven_or_eight_characters_is_found_by_equality_only(
            String plate, String same, String alike) {
        register.with(PLATE, plate, "auto", null);
        for (var kind : List.of(PLATE, SERIAL, UNKNOWN)) {
            assertThat(check(kind, same).outcome()).as("%s as %s", same, kind).isEqualTo(Outcome.REGISTERED);
            assertThat(check(kind, alike).outcome()).as("%s as %s", alike, kind).isEqualTo(Outcome.NOT_REGISTERED);
        }
    }

    @Test
    void a_number_that_three_reports_hold_is_no_proof() {
        register.with(SERIAL, "XK88120", "fiets", null)
                .with(SERIAL, "XK88120", "computer", null)
                .with(SERIAL, "XK88120", "telefoon", null);
        assertThat(check(SERIAL, "XK88120").findings())
                .containsExactly(new Finding.Doubtful(0, Finding.Doubt.HELD_BY_MANY));
    }

    @Test
    void a_good_of_another_category_is_no_proof() {
        register.with(SERIAL, "XK8812077", "computer", null);
        assertThat(check(Category.BICYCLE, SERIAL, "XK8812077").outcome()).isEqualTo(Outcome.LOOKS_LIKE);
        assertThat(check(Category.COMPUTER, SERIAL, "XK8812077").outcome()).isEqualTo(Outcome.REGISTERED);
    }

    @Test
    void a_withdrawn_good_answers_as_one_never_registered() {
        var never = check(FRAME, "WX2214367");
        register.with(FRAME, "WX2214367", "fiets", null).without("WX2214367");
        assertThat(check(FRAME, "WX2214367")).isEqualTo(never);
    }

    @Test
    void a_word_for_unknown_is_no_number() {
        register.with(SERIAL, "onbekend", "fiets", null);
        assertThat(check(SERIAL, "onbekend").outcome()).isEqualTo(Outcome.NOT_REGISTERED);
    }

    @Test
    void never_tells_a_registered_character_that_was_not_typed() {
        register.with(FRAME, "WX2214367", "fiets", "Gazelle");
        for (var typed : List.of("WX2274367", "WX221436", "WX22143677", "WX2241367", "WXZ214367")) {
            for (var finding : check(FRAME, typed).findings()) {
                assertThat(finding).isInstanceOf(Finding.Near.class);
                assertThat(((Finding.Near) finding).positions())
                        .allSatisfy(position -> assertThat(position).isBetween(1, typed.length()));
            }
        }
    }

    private CheckAnswer check(IdentifierKind kind, String value) {
        return check(null, kind, value);
    }

    private CheckAnswer check(@Nullable Category category, IdentifierKind kind, String value) {
        return theftCheck.check(new CheckQuestion(category, null, List.of(new CheckQuestion.Typed(kind, value))));
    }
}
