// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.addresses.FoundAddress;
import nl.waakzaam.addresses.HouseNumber;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.PlaceId;
import nl.waakzaam.geo.Position;
import nl.waakzaam.site.FormErrors;

/** A place as it is filled in. */
public record PlaceForm(Typed typed) {
    static final String POSTCODE = "postcode";
    static final String NUMBER = "huisnummer";
    static final String STREET = "straat";
    static final String TOWN = "plaats";
    static final String MUNICIPALITY = "gemeente";
    static final String NAME = "plek";

    /** What the register of addresses was asked for last: it is asked once for each address. */
    static final String ASKED = "gezocht";

    private static final int LONGEST = 100;

    static PlaceForm of(Place place) {
        var typed = Typed.empty()
                .with(NAME, place.name())
                .with(POSTCODE, place.postcode())
                .with(NUMBER, place.number())
                .with(STREET, place.street())
                .with(TOWN, place.town())
                .with(MUNICIPALITY, place.municipality());
        return new PlaceForm(Spot.fill(typed, place.at())).asked();
    }

    public String value(String field) {
        return typed.value(field);
    }

    /** Capitals without spaces, as {@code 1034WL}. */
    String postcode() {
        return typed.value(POSTCODE).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    Optional<HouseNumber> number() {
        return HouseNumber.of(typed.value(NUMBER));
    }

    /** Whether the register of addresses can be asked, and was not yet. */
    boolean isToBeAsked() {
        return isAddressable() && !typed.value(ASKED).equals(address());
    }

    /** The point of a place of which nobody typed an address. */
    Optional<Position> pointed() {
        return typed.isBlank(POSTCODE) && typed.isBlank(NUMBER) ? Spot.position(typed) : Optional.empty();
    }

    /** Whether an address is there, and something of it that the register of addresses knows is not. */
    public boolean isToBeCompleted() {
        return isAddressable()
                && (Spot.isBlank(typed) || Stream.of(STREET, TOWN, MUNICIPALITY).anyMatch(typed::isBlank));
    }

    /** With what the register of addresses tells; a point that was filled in stays where it is. */
    public PlaceForm completed(FoundAddress found) {
        return Spot.isBlank(typed) ? filled(found) : addressed(found);
    }

    /** With the address of the point, which stays where it is. */
    PlaceForm addressed(FoundAddress found) {
        var address = typed.with(POSTCODE, found.postcode()).with(NUMBER, found.number());
        var filled = new PlaceForm(address).filled(found).typed();
        return new PlaceForm(filled.with(Spot.LONGITUDE, typed.value(Spot.LONGITUDE))
                .with(Spot.LATITUDE, typed.value(Spot.LATITUDE)));
    }

    /** Whether street and town are shown, to be filled in or looked at. */
    public boolean wasAsked() {
        return !typed.isBlank(ASKED) || !typed.isBlank(STREET);
    }

    PlaceForm asked() {
        return new PlaceForm(typed.with(ASKED, address()));
    }

    /** With what the register of addresses tells; where it lies may be put right on the map later. */
    PlaceForm filled(FoundAddress found) {
        var filled =
                typed.with(STREET, found.street()).with(TOWN, found.town()).with(MUNICIPALITY, found.municipality());
        var position = found.position();
        return new PlaceForm(position == null ? filled : Spot.fill(filled, position)).asked();
    }

    /** All that is wrong with it, but for the municipality. */
    void check(FormErrors errors) {
        required(NAME, "cameraowners.error.place", errors);
        if (!isPostcode()) {
            errors.add(POSTCODE, "cameraowners.error.postcode");
        }
        if (number().isEmpty()) {
            errors.add(NUMBER, "cameraowners.error.number");
        }
        if (isAddressable()) {
            required(STREET, "cameraowners.error.street", errors);
            required(TOWN, "cameraowners.error.town", errors);
            if (Spot.find(typed).isEmpty()) {
                errors.add(Spot.LATITUDE, "cameraowners.error.spot");
            }
        }
    }

    /** Only of a form without errors. */
    public Place place(PlaceId id) {
        return new Place(
                id,
                typed.value(NAME),
                typed.value(STREET),
                typed.value(NUMBER),
                postcode(),
                typed.value(TOWN),
                typed.value(MUNICIPALITY),
                Spot.find(typed).orElseThrow());
    }

    /** Whether it is of the address of this place. */
    public boolean isAt(Place place) {
        return isAddressable() && place.isAt(postcode(), typed.value(NUMBER));
    }

    boolean isAddressable() {
        return isPostcode() && number().isPresent();
    }

    private boolean isPostcode() {
        return postcode().matches("[1-9][0-9]{3}[A-Z]{2}");
    }

    private String address() {
        return postcode() + " " + typed.value(NUMBER);
    }

    private void required(String field, String textKey, FormErrors errors) {
        if (typed.isBlank(field) || typed.value(field).length() > LONGEST) {
            errors.add(field, textKey, LONGEST);
        }
    }

    /** Keeps where people live out of logs and errors. */
    @Override
    public String toString() {
        return "a place as filled in";
    }
}
