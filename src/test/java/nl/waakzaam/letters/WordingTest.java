// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private final NationalTexts national = new NationalTexts();

    @ParameterizedTest
    @EnumSource
    void a_national_text_keeps_the_rules_it_sets_municipalities(Part part) {
        for (var language : part.languages()) {
            var text = national.of(part, language);
            assertThat(text.unknownTo(part)).as("%s %s", part, language).isEmpty();
            assertThat(text.missingFor(part)).as("%s %s", part, language).isEmpty();
            assertThat(text.hasLooseBrace()).isFalse();
            assertThat(text.body()).isNotBlank().hasSizeLessThan(Wording.LONGEST_BODY);
            assertThat(text.subject().isEmpty()).isEqualTo(!part.isLetter());
        }
    }

    @Test
    void what_is_filled_in_is_never_read_again() {
        var filled = new Wording("{zaak}", "Over {zaak} en {redenen}.").filled(one -> "{" + "redenen} $1 \\");
        assertThat(filled.subject()).isEqualTo("{redenen} $1 \\");
        assertThat(filled.body()).isEqualTo("Over {redenen} $1 \\ en {redenen} $1 \\.");
    }

    @Test
    void all_that_is_wrong_is_seen() {
        var wording = new Wording("", "Beste {naam}, {Zaak} {bedrijf} { los");
        assertThat(wording.unknownTo(Part.APPROVED)).containsExactly("Zaak", "naam");
        assertThat(wording.missingFor(Part.APPROVED)).containsExactly(Placeholder.TRADE_NAME);
        assertThat(wording.hasLooseBrace()).isTrue();
    }

    @Test
    void what_fits_one_letter_does_not_fit_another() {
        assertThat(new Wording("", "{stopdatum}").unknownTo(Part.CESSATION)).isEmpty();
        assertThat(new Wording("", "{stopdatum}").unknownTo(Part.APPROVED)).containsExactly("stopdatum");
        assertThat(new Wording("", "{redenen}").unknownTo(Part.ACKNOWLEDGEMENT)).containsExactly("redenen");
        assertThat(new Wording("", "{bedrijf}").unknownTo(Part.SENDER)).containsExactly("bedrijf");
    }

    @Test
    void an_empty_line_begins_a_paragraph() {
        assertThat(new Wording("", "Een\ntwee\n \ndrie").paragraphs())
                .containsExactly(List.of("Een", "twee"), List.of("drie"));
    }
}
