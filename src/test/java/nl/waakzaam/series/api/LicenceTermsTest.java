// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions as tables bear them, in the words of a catalogue. */
class LicenceTermsTest {
    @ParameterizedTest
    @CsvSource({
        "CC0-1.0,http://creativecommons.org/publicdomain/zero/1.0/deed.nl",
        "CC0 1.0,http://creativecommons.org/publicdomain/zero/1.0/deed.nl",
        "CC0,http://creativecommons.org/publicdomain/zero/1.0/deed.nl",
        "CC BY 4.0,http://creativecommons.org/licenses/by/4.0/deed.nl",
        "CC-BY-4.0,http://creativecommons.org/licenses/by/4.0/deed.nl",
        "cc by,http://creativecommons.org/licenses/by/4.0/deed.nl",
        "CC BY-SA 4.0,http://creativecommons.org/licenses/by-sa/4.0/deed.nl",
        "CC BY-NC 4.0,http://standaarden.overheid.nl/owms/terms/licentieonbekend",
        "alleen op aanvraag,http://standaarden.overheid.nl/owms/terms/licentieonbekend"
    })
    void what_is_not_known_is_not_called_free(String written, String licence) {
        assertThat(LicenceTerms.of(written)).isEqualTo(licence);
    }
}
