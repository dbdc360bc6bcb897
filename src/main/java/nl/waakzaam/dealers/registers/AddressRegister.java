// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import java.util.Map;
import java.util.stream.StreamSupport;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.registers.RegisterClient.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The addresses of the country (BAG, as PDOK Locatieserver finds them). It is told where, never who. */
@Component
public class AddressRegister {
    private final RegisterClient client;

    AddressRegister(Registers registers) {
        client = new RegisterClient("addresses", registers.addresses(), Map.of());
    }

    /** What the register says of a postcode and a number. */
    public sealed interface Found {
        /** @param municipality the code of the municipality, as {@code GM0363} */
        record One(Address address, String municipality) implements Found {}

        record None() implements Found {}

        record Unavailable() implements Found {}
    }

    /** @param postcode as {@code 1034WL} */
    public Found find(String postcode, HouseNumber number) {
        var asked = postcode + " " + number.number();
        return switch (client.ask("/free?q={asked}&fq=type:adres&fq=postcode:{postcode}&rows=100", asked, postcode)) {
            case Answer.Found(var json) -> one(json, postcode, number);
            case Answer.NotFound none -> new Found.None();
            case Answer.Unavailable away -> new Found.Unavailable();
        };
    }

    private static Found one(JsonNode json, String postcode, HouseNumber number) {
        var docs = json.path("response").path("docs");
        return StreamSupport.stream(docs.spliterator(), false)
                .filter(doc -> isAt(doc, postcode, number))
                .<Found>map(doc -> new Found.One(address(doc, number), "GM" + text(doc, "gemeentecode")))
                .findFirst()
                .orElseGet(Found.None::new);
    }

    private static boolean isAt(JsonNode doc, String postcode, HouseNumber number) {
        var rest = text(doc, "huisletter") + text(doc, "huisnummertoevoeging");
        return text(doc, "postcode").equals(postcode)
                && doc.path("huisnummer").asInt(0) == number.number()
                && number.hasAddition(rest)
                && text(doc, "gemeentecode").matches("[0-9]{4}");
    }

    private static Address address(JsonNode doc, HouseNumber number) {
        return new Address(text(doc, "straatnaam"), number.text(), text(doc, "postcode"), text(doc, "woonplaatsnaam"));
    }

    private static String text(JsonNode doc, String field) {
        return doc.path(field).asString("");
    }
}
