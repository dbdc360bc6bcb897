// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.LocalDate;
import java.util.Arrays;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Contact;

/** What is asked of a municipality. */
public sealed interface Wish {
    /**
     * To be admitted as a dealer, with a first shop.
     *
     * @param homeKnown whether the register of addresses has the home address
     */
    record SignUp(Contact contact, boolean homeKnown, ShopPlan shop) implements Wish {}

    /** To buy in one more shop. */
    record ExtraShop(ShopPlan shop) implements Wish {}

    /** To move a shop, within the municipality or to another. */
    record Relocation(Address address, boolean addressKnown, String municipality) implements Wish {}

    /** Who runs the company lives somewhere else. */
    record NewHome(Address home, boolean homeKnown) implements Wish {}

    /** @param on the first day on which nothing is bought any more */
    record Cessation(LocalDate on) implements Wish {}

    /**
     * An exemption that the rules of the municipality know.
     *
     * @param what as the rules call it
     */
    record Exempted(String what, String explanation) implements Wish {}

    /** The kinds, as they stand in the database; texts for screens stand under {@code dealers.kind.NAME}. */
    enum Kind {
        SIGN_UP(SignUp.class),
        SHOP(ExtraShop.class),
        RELOCATION(Relocation.class),
        HOME(NewHome.class),
        CESSATION(Cessation.class),
        EXEMPTION(Exempted.class);

        private final Class<? extends Wish> type;

        Kind(Class<? extends Wish> type) {
            this.type = type;
        }

        Class<? extends Wish> type() {
            return type;
        }
    }

    default Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.type().isInstance(this))
                .findFirst()
                .orElseThrow();
    }
}
