// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waakzaam.hits.TypedNumber.Written;
import nl.waakzaam.hits.verdict.Checked;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.GoodNumber;
import org.junit.jupiter.api.Test;

class TypedNumberTest {
    /** Its check digit is 8. */
    private static final IdentifierKey STOLEN =
            new IdentifierKey(IdentifierKind.IMEI, "49015420323751", "49015420323751");

    @Test
    void an_imei_that_was_read_well_fits() {
        assertThat(beside("490154203237518")).containsExactly(new Written(STOLEN, Checked.FITS));
    }

    @Test
    void the_check_digit_of_a_misread_imei_is_still_that_of_the_stolen_one() {
        assertThat(checks("490154203247518")).containsExactly(Checked.FITS_THE_OTHER);
        assertThat(checks("490154203247511")).containsExactly(Checked.FITS_NEITHER);
    }

    @Test
    void of_an_equal_number_a_check_digit_that_fails_is_the_only_thing_misread_or_the_number_is() {
        assertThat(checks("490154203237513")).containsExactly(Checked.DOES_NOT_FIT);
    }

    @Test
    void fifteen_digits_that_fail_are_not_fourteen_with_one_added() {
        assertThat(beside("490154203923751"))
                .allMatch(written -> written.key().normal().length() == 14);
    }

    @Test
    void a_digit_left_out_or_added_is_one_slip_when_the_last_is_the_check_digit() {
        assertThat(beside("49015403237518")).contains(written("4901540323751"));
        assertThat(beside("4901542033237518")).contains(written("490154203323751"));
        assertThat(beside("4901542033237511"))
                .allMatch(written -> written.key().normal().length() == 14);
    }

    @Test
    void a_frame_number_has_no_check_digit() {
        var stolen = new IdentifierKey(IdentifierKind.FRAME, "WTU12345", "WTU12345");

        assertThat(TypedNumber.of(GoodNumber.read(IdentifierKind.FRAME, "WTU12345"))
                        .beside(stolen))
                .extracting(Written::check)
                .containsOnly(Checked.NONE);
    }

    private static Written written(String digits) {
        return new Written(new IdentifierKey(IdentifierKind.IMEI, digits, digits), Checked.NONE);
    }

    private static List<Checked> checks(String typed) {
        return beside(typed).stream().map(Written::check).toList();
    }

    private static List<Written> beside(String typed) {
        return TypedNumber.of(GoodNumber.read(IdentifierKind.IMEI, typed))
                .beside(STOLEN)
                .toList();
    }
}
