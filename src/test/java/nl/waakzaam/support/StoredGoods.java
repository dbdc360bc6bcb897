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

/** Goods that stand in the register before a story begins. */
public final class StoredGoods {
    private StoredGoods() {}

    public static GoodVersion aBicycle(String make, List<String> frameNumbers) {
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
                frameNumbers.stream()
                        .map(number -> GoodNumber.read(IdentifierKind.FRAME, number))
                        .toList(),
                LocalDate.of(2026, 11, 20),
                "GM0344",
                null,
                false);
    }

    public static void store(StolenGoods register, List<GoodVersion> versions) {
        register.store(versions, new Change("account:1", "web", "intake", Instant.now(), "verhaal"), false);
    }
}
