// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mijn Gazelle met framenummer BA 1234567 is gisteren gestolen. | framenummer BA 1234567",
                "frame nr: WTU123456789, kleur zwart | framenummer WTU123456789",
                "De telefoon (IMEI 490154203237518) lag op tafel. | imei 490154203237518",
                "Het serienummer is C02XG2JHJGH5. | serienummer C02XG2JHJGH5",
                "Op de laptop stond 490154 20 323751 8 op een sticker | imei 490154 20 323751 8",
                "chassisnummer: 1M8GDM9AXKP042788 | chassisnummer 1M8GDM9AXKP042788",
                "De scooter met kenteken DFG-12-H stond op slot. | kenteken DFG-12-H"
            })
    void finds_the_number_in_running_text(String text, String found) {
        assertThat(numbers(text)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mijn framenummer weet ik niet, ik bel later terug.",
                "Ik ben te bereiken op 06-12345678 of 0612345678.",
                "Het gebeurde op 24-11-2026 om 13:45 aan de Dorpsstraat 12.",
                "Het framenummer volgt nog"
            })
    void finds_none_where_there_is_none(String text) {
        assertThat(numbers(text)).isEmpty();
    }

    @Test
    void finds_several_in_the_order_of_the_text() {
        assertThat(numbers("Fiets met framenummer BA1234567 en een telefoon met imei 490154203237518 zijn weg."))
                .containsExactly("framenummer BA1234567", "imei 490154203237518");
    }

    private static List<String> numbers(String text) {
        return Paragraph.numbersIn(text).stream()
                .map(found -> found.kind().dutchName() + " " + found.value())
                .toList();
    }
}
