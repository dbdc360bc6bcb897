// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.waakzaam.addresses.AddressRegister.Found;
import nl.waakzaam.addresses.RegisterClient.Answer;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The addresses of the country at their source (Kadaster, BAG API Individuele Bevragingen 2), for when the first register
 * of addresses gives no answer. It names no municipality: an address is numbered by the municipality that it lay in then,
 * and lies now in whatever that merged into.
 */
@Component
class BagAddresses {
    private final RegisterClient client;
    private final Municipalities municipalities;
    private final Clock clock;

    BagAddresses(AddressSettings registers, Municipalities municipalities, Clock clock) {
        client = new RegisterClient("addresses (BAG)", registers.bag(), Map.of("X-Api-Key", registers.bagKey()));
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @param postcode as {@code 1034WL} */
    Found find(String postcode, HouseNumber number) {
        var path = "/adressen?postcode={postcode}&huisnummer={number}&pageSize=100";
        return switch (client.ask(path, postcode, number.number())) {
            case Answer.Found(var json) -> one(json, number);
            case Answer.NotFound none -> new Found.None();
            case Answer.Unavailable away -> new Found.Unavailable();
        };
    }

    private Found one(JsonNode json, HouseNumber number) {
        var addresses = json.path("_embedded").path("adressen").spliterator();
        return StreamSupport.stream(addresses, false)
                .filter(one -> number.hasAddition(text(one, "huisletter") + text(one, "huisnummertoevoeging")))
                .findFirst()
                .<Found>flatMap(one -> municipality(one).map(code -> new Found.One(address(one, number, code))))
                .orElseGet(Found.None::new);
    }

    /** The number of an address begins with that of the municipality that gave it. */
    private Optional<String> municipality(JsonNode one) {
        var id = text(one, "nummeraanduidingIdentificatie");
        return id.matches("[0-9]{16}")
                ? municipalities
                        .holderOf("GM" + id.substring(0, 4), DutchTime.today(clock))
                        .map(Municipality::code)
                : Optional.empty();
    }

    private static FoundAddress address(JsonNode one, HouseNumber number, String municipality) {
        return new FoundAddress(
                text(one, "openbareRuimteNaam"),
                number.text(),
                text(one, "postcode"),
                text(one, "woonplaatsNaam"),
                municipality,
                null);
    }

    private static String text(JsonNode address, String field) {
        return address.path(field).asString("");
    }
}
