// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.signup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.dealers.forms.AddressFields;

/** A step of signing up, with the fields that it asks. */
public enum Step {
    COMPANY(List.of("kvk", "kvkBewijs")),
    PERSON(List.of("bedrijf", "naam", "mail")),
    HOME(AddressFields.HOME.all()),
    SHOP(Stream.concat(Stream.of("handelsnaam", "categorie"), AddressFields.SHOP.all().stream())
            .toList()),
    CHECK(List.of());

    private final List<String> fields;

    Step(List<String> fields) {
        this.fields = fields;
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    static Optional<Step> of(String number) {
        return Arrays.stream(values())
                .filter(step -> Integer.toString(step.number()).equals(number))
                .findFirst();
    }

    /** The fields of all other steps, which travel along unseen. */
    public List<String> carried() {
        return Arrays.stream(values())
                .filter(step -> step != this)
                .flatMap(step -> step.fields.stream())
                .toList();
    }
}
