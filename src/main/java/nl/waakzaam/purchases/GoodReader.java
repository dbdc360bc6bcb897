// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Plates;
import nl.waakzaam.purchases.Asked.Field;
import nl.waakzaam.purchases.NewPurchase.NewGood;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.intake.Photo;
import org.jspecify.annotations.Nullable;

/**
 * Reads one good. Refuses a lack of what its category needs, a good with neither a number of its own nor a photo, and a
 * car with a Dutch plate, which belongs in the register of the vehicle authority. Never refuses a number that looks odd.
 */
final class GoodReader {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MOST_NUMBERS = 10;

    private final Faults faults;
    private final String at;

    /** @param at the path of the good, with a dot behind it; empty when it stands alone */
    GoodReader(Faults faults, String at) {
        this.faults = faults;
        this.at = at;
    }

    NewGood read(@Nullable TypedGood typed) {
        var good = typed == null ? new TypedGood(null, null, null, null, null, null, null, null, null, null) : typed;
        var description = description(good);
        var photos = photos(good.fotos());
        if (!description.isUnique() && photos.isEmpty()) {
            faults.add(at + "fotos", "photo");
        }
        return new NewGood(description, photos);
    }

    /** What the good is, without asking for a photo. */
    Description description(TypedGood typed) {
        var category = Category.ofCode(typed.categorie() == null ? "" : typed.categorie());
        if (category.isEmpty()) {
            faults.add(at + "categorie", "category");
        }
        var required = category.map(known -> Asked.of(known).required()).orElse(Set.of());
        var numbers = numbers(typed.kenmerken());
        var country = country(typed.kentekenLand());
        if (category.orElse(Category.OTHER) == Category.CAR && hasDutchPlate(numbers, country)) {
            faults.add(at + "kenmerken", "dutchPlate");
        }
        return new Description(
                category.orElse(Category.OTHER),
                text(Field.MAKE, typed.merk(), 100, required),
                text(Field.TYPE, typed.type(), 100, required),
                text(Field.COLOUR, typed.kleur(), 60, required),
                text(Field.WORDS, typed.omschrijving(), 2000, required),
                numbers,
                country,
                price(typed));
    }

    private @Nullable String text(Field field, @Nullable String typed, int longest, Set<Field> required) {
        return required.contains(field)
                ? faults.required(at + field.code(), typed, longest)
                : faults.optional(at + field.code(), typed, longest);
    }

    private List<GoodNumber> numbers(@Nullable List<@Nullable TypedNumber> typed) {
        var numbers = new ArrayList<GoodNumber>();
        if (typed != null && typed.size() > MOST_NUMBERS) {
            faults.add(at + "kenmerken", "numbers", MOST_NUMBERS);
        } else if (typed != null) {
            for (int place = 0; place < typed.size(); place++) {
                number("%skenmerken[%d]".formatted(at, place), typed.get(place), numbers);
            }
        }
        return numbers;
    }

    private void number(String path, @Nullable TypedNumber typed, List<GoodNumber> numbers) {
        var value = faults.optional(path + ".waarde", typed == null ? null : typed.waarde(), GoodNumber.LONGEST_RAW);
        if (typed == null || value == null) {
            return;
        }
        var kind = IdentifierKind.ofDutchName(typed.soort() == null ? "onbekend" : typed.soort());
        if (kind.isEmpty()) {
            faults.add(path + ".soort", "kind");
        }
        numbers.add(GoodNumber.read(kind.orElse(IdentifierKind.UNKNOWN), value));
    }

    private static boolean hasDutchPlate(List<GoodNumber> numbers, @Nullable String country) {
        if (country != null) {
            return country.equals("NL");
        }
        return numbers.stream()
                .filter(number -> number.kind() == IdentifierKind.PLATE || number.kind() == IdentifierKind.UNKNOWN)
                .anyMatch(number -> Plates.isDutch(Identifiers.bare(number.raw())));
    }

    private @Nullable String country(@Nullable String typed) {
        var country = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (country.isEmpty()) {
            return null;
        }
        if (!COUNTRIES.contains(country)) {
            faults.add(at + "kentekenLand", "country");
        }
        return country;
    }

    private Price price(TypedGood typed) {
        var otherwise = faults.optional(at + "tegenprestatie", typed.tegenprestatie(), 200);
        if (typed.prijs() != null && !typed.prijs().isBlank()) {
            return new Price(Price.cents(at + "prijs", typed.prijs(), faults), otherwise);
        }
        if (otherwise == null) {
            faults.add(at + "prijs", "price");
            return new Price(0L, null);
        }
        return new Price(null, otherwise);
    }

    List<Photo> photos(@Nullable List<byte[]> uploads) {
        if (uploads == null) {
            return List.of();
        }
        if (uploads.size() > Photo.MOST_OF_ONE_GOOD) {
            faults.add(at + "fotos", "photos", Photo.MOST_OF_ONE_GOOD);
            return List.of();
        }
        var photos = new ArrayList<Photo>();
        for (var upload : uploads) {
            Photo.read(upload)
                    .ifPresentOrElse(photos::add, () -> faults.add(at + "fotos", "photos", Photo.MOST_OF_ONE_GOOD));
        }
        return photos;
    }
}
