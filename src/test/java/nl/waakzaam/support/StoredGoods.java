// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import org.jspecify.annotations.Nullable;

/** Goods that stand in the register before a story begins. */
public final class StoredGoods {
    private StoredGoods() {}

    public static GoodVersion aBicycle(String make, List<String> frameNumbers) {
        return aBicycle(make, frameNumbers, "GM0344");
    }

    public static GoodVersion aBicycle(String make, List<String> frameNumbers, @Nullable String municipality) {
        var numbers = frameNumbers.stream()
                .map(number -> GoodNumber.read(IdentifierKind.FRAME, number))
                .toList();
        return aBicycleWith(make, numbers, municipality);
    }

    public static GoodVersion aBicycleWith(String make, List<GoodNumber> numbers, @Nullable String municipality) {
        return new GoodVersion(
                "verhaal",
                UUID.randomUUID().toString(),
                "PL0900-2026112233",
                GoodState.REGISTERED,
                Instant.now(),
                Category.BICYCLE,
                make,
                "CityGo",
                "rood",
                "Kras op de bel",
                numbers,
                LocalDate.of(2026, 11, 20),
                municipality,
                null,
                false);
    }

    /** The same good as its source delivers it again, somewhat later. */
    public static GoodVersion again(GoodVersion good) {
        return again(good, good);
    }

    /** What a source knows of a good, as its next version. */
    public static GoodVersion again(GoodVersion known, GoodVersion last) {
        return new GoodVersion(
                last.source(),
                last.sourceId(),
                known.registrationNumber(),
                GoodState.REGISTERED,
                last.at().plusSeconds(1),
                known.category(),
                known.make(),
                known.type(),
                known.colour(),
                known.description(),
                known.numbers(),
                known.theftDate(),
                known.municipality(),
                known.policeUnit(),
                false);
    }

    public static Change aChange() {
        return new Change("account:1", "web", "intake", Instant.now(), "verhaal");
    }

    public static void store(StolenGoods register, List<GoodVersion> versions) {
        register.store(versions, aChange(), false);
    }

    /** A make that no other good has; without digits, by which a search would take it for the number of a report. */
    public static String aMake() {
        return "Merk"
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .filter(Character::isLetterOrDigit)
                        .map(character -> Character.isDigit(character) ? character - '0' + 'g' : character)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }
}
