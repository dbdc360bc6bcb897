// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.waakzaam.addresses.RegisterClient.Answer;
import nl.waakzaam.geo.Position;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The addresses of the country (BAG): as PDOK Locatieserver finds them or, while that gives no answer, as their source has
 * them. Both are told where, never who.
 */
@Component
public class AddressRegister {
    /** As the register writes it: {@code POINT(4.89536493 52.42071836)}. */
    private static final Pattern POINT = Pattern.compile("POINT\\((\\d+\\.\\d+) (\\d+\\.\\d+)\\)");

    private final RegisterClient client;
    private final BagAddresses source;

    AddressRegister(AddressSettings registers, BagAddresses source) {
        client = new RegisterClient("addresses", registers.addresses(), Map.of());
        this.source = source;
    }

    /** What the register says of a postcode and a number. */
    public sealed interface Found {
        record One(FoundAddress address) implements Found {}

        record None() implements Found {}

        record Unavailable() implements Found {}
    }

    /** Where an address lies. */
    public sealed interface Placed {
        record At(Position position) implements Placed {}

        record Unknown() implements Placed {}

        record Unavailable() implements Placed {}
    }

    /** @param postcode as {@code 1034WL} */
    public Found find(String postcode, HouseNumber number) {
        return switch (ask(postcode, number)) {
            case Answer.Found(var json) -> one(json, postcode, number);
            case Answer.NotFound none -> new Found.None();
            case Answer.Unavailable away -> source.find(postcode, number);
        };
    }

    /** Where an address lies. */
    public Placed place(String postcode, HouseNumber number) {
        return switch (ask(postcode, number)) {
            case Answer.Found(var json) ->
                at(json, postcode, number)
                        .flatMap(AddressRegister::position)
                        .<Placed>map(Placed.At::new)
                        .orElseGet(Placed.Unknown::new);
            case Answer.NotFound none -> new Placed.Unknown();
            case Answer.Unavailable away -> new Placed.Unavailable();
        };
    }

    /** The address nearest to a place, within a hundred metres. Only the first register knows that. */
    public Found near(Position position) {
        var asked = client.ask(
                "/reverse?lat={lat}&lon={lon}&type=adres&rows=1&distance=100&fl=*",
                position.latitude(),
                position.longitude());
        return switch (asked) {
            case Answer.Found(var json) -> nearest(json.path("response").path("docs").path(0));
            case Answer.NotFound none -> new Found.None();
            case Answer.Unavailable away -> new Found.Unavailable();
        };
    }

    private static Found nearest(JsonNode doc) {
        return HouseNumber.of(doc.path("huisnummer").asInt(0) + rest(doc))
                .filter(number -> isAt(doc, text(doc, "postcode"), number))
                .<Found>map(number -> new Found.One(address(doc, number)))
                .orElseGet(Found.None::new);
    }

    /** What stands behind a number, as people write it: {@code A}, {@code -2}, {@code A-2}. */
    private static String rest(JsonNode doc) {
        var addition = text(doc, "huisnummertoevoeging");
        return text(doc, "huisletter") + (addition.isEmpty() ? "" : "-" + addition);
    }

    private Answer ask(String postcode, HouseNumber number) {
        var asked = postcode + " " + number.number();
        return client.ask("/free?q={asked}&fq=type:adres&fq=postcode:{postcode}&rows=100", asked, postcode);
    }

    private static Optional<Position> position(JsonNode doc) {
        var shape = POINT.matcher(text(doc, "centroide_ll"));
        if (!shape.matches()) {
            return Optional.empty();
        }
        var longitude = Double.parseDouble(shape.group(1));
        var latitude = Double.parseDouble(shape.group(2));
        return Position.isInTheNetherlands(longitude, latitude)
                ? Optional.of(new Position(longitude, latitude))
                : Optional.empty();
    }

    private static Optional<JsonNode> at(JsonNode json, String postcode, HouseNumber number) {
        var docs = json.path("response").path("docs");
        return StreamSupport.stream(docs.spliterator(), false)
                .filter(doc -> isAt(doc, postcode, number))
                .findFirst();
    }

    private static Found one(JsonNode json, String postcode, HouseNumber number) {
        return at(json, postcode, number)
                .<Found>map(doc -> new Found.One(address(doc, number)))
                .orElseGet(Found.None::new);
    }

    private static boolean isAt(JsonNode doc, String postcode, HouseNumber number) {
        var rest = text(doc, "huisletter") + text(doc, "huisnummertoevoeging");
        return text(doc, "postcode").equals(postcode)
                && doc.path("huisnummer").asInt(0) == number.number()
                && number.hasAddition(rest)
                && text(doc, "gemeentecode").matches("[0-9]{4}");
    }

    private static FoundAddress address(JsonNode doc, HouseNumber number) {
        return new FoundAddress(
                text(doc, "straatnaam"),
                number.text(),
                text(doc, "postcode"),
                text(doc, "woonplaatsnaam"),
                "GM" + text(doc, "gemeentecode"),
                position(doc).orElse(null));
    }

    private static String text(JsonNode doc, String field) {
        return doc.path(field).asString("");
    }
}
