// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.waakzaam.addresses.RegisterClient;
import nl.waakzaam.addresses.RegisterClient.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The company register (handelsregister): what anybody may know of a company by its number. */
@Component
public class CompanyRegister {
    private final RegisterClient client;

    CompanyRegister(Registers registers) {
        client = new RegisterClient("companies", registers.companies(), Map.of("apikey", registers.companiesKey()));
    }

    /** What the register says of a number. */
    public sealed interface Company {
        /** @param visited where the company can be visited; empty when that is unknown or shielded */
        record Found(String name, Optional<Place> visited) implements Company {}

        record NotFound() implements Company {}

        record Unavailable() implements Company {}
    }

    /** An address as far as it must be typed. */
    public record Place(String postcode, String number) {}

    /** @param number eight digits */
    public Company find(String number) {
        return switch (client.ask("/v1/basisprofielen/{number}", number)) {
            case Answer.Found(var json) -> found(json);
            case Answer.NotFound none -> new Company.NotFound();
            case Answer.Unavailable away -> new Company.Unavailable();
        };
    }

    private static Company found(JsonNode json) {
        var name = json.path("naam").asString("").strip();
        return name.isEmpty() ? new Company.Unavailable() : new Company.Found(name, visited(json.path("_embedded")));
    }

    private static Optional<Place> visited(JsonNode parts) {
        var main = parts.path("hoofdvestiging");
        var addresses = (main.isMissingNode() ? parts.path("eigenaar") : main).path("adressen");
        return StreamSupport.stream(addresses.spliterator(), false)
                .filter(CompanyRegister::mayBeShown)
                .map(CompanyRegister::place)
                .findFirst();
    }

    /** A shielded address is for some authorities only, and never for who fills in a number. */
    private static boolean mayBeShown(JsonNode address) {
        return address.path("type").asString("").equals("bezoekadres")
                && address.path("indAfgeschermd").asString("").equals("Nee");
    }

    private static Place place(JsonNode address) {
        var number =
                address.path("huisnummer").asInt(0) + address.path("huisletter").asString("");
        var addition = address.path("huisnummertoevoeging").asString("");
        return new Place(address.path("postcode").asString(""), addition.isEmpty() ? number : number + "-" + addition);
    }
}
