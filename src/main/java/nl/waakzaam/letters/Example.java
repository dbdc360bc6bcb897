// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waakzaam.notices.MailAddress;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** An invented letter, to show what a text looks like. */
final class Example {
    private static final LocalDate RECEIVED = LocalDate.of(2027, 3, 1);

    private Example() {}

    static LetterOrder of(Part part, String municipality) {
        var reader = new Addressee(
                List.of("Voorbeeld & Zoon", "Voorbeeldkade 7", "3515 ZZ Utrecht"),
                new MailAddress("opkoper@voorbeeld.example"));
        return new LetterOrder(part, municipality, "example", reader, Part.DUTCH, values(), "example");
    }

    private static Map<Placeholder, Object> values() {
        return Map.ofEntries(
                Map.entry(Placeholder.COMPANY, "Voorbeeld & Zoon"),
                Map.entry(Placeholder.COMPANY_NUMBER, "90000100"),
                Map.entry(Placeholder.TRADE_NAME, "Voorbeeld Fietsen"),
                Map.entry(Placeholder.NUMBER, "123"),
                Map.entry(Placeholder.KIND, new DefaultMessageSourceResolvable("letters.example.kind")),
                Map.entry(Placeholder.RECEIVED, RECEIVED),
                Map.entry(Placeholder.DUE, RECEIVED.plusDays(14)),
                Map.entry(Placeholder.DECIDED, RECEIVED.plusDays(7)),
                Map.entry(Placeholder.REASONS, new DefaultMessageSourceResolvable("letters.example.reasons")),
                Map.entry(Placeholder.EXEMPTION, new DefaultMessageSourceResolvable("letters.example.exemption")),
                Map.entry(Placeholder.CEASES, RECEIVED.plusDays(31)));
    }
}
