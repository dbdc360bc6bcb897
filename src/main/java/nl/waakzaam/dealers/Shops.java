// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.access.Actor;
import org.springframework.stereotype.Service;

/** The shops of approved dealers; for modules that keep something per shop. */
@Service
public class Shops {
    private final PostgresShops shops;

    Shops(PostgresShops shops) {
        this.shops = shops;
    }

    /** Any shop, also one that has ceased. */
    public Optional<Shop> find(ShopId id) {
        return shops.find(id);
    }

    /** Refuses with {@link NoSuchElementException} what is no shop. */
    public Shop get(ShopId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no such shop"));
    }

    /** A shop of the actor's own organisation: of another dealer's nothing exists here. */
    public Optional<Shop> findOwn(Actor actor, ShopId id) {
        return shops.findOf(actor.organisation(), id);
    }

    /** The shops of the dealer whom an account, or a machine client, works for: also those that have ceased, by name. */
    public List<Shop> shopsOf(Actor actor) {
        return shopsOf(actor.organisation());
    }

    /** The shops of the dealer with this organisation; none for an organisation that is no dealer. */
    public List<Shop> shopsOf(String organisation) {
        return shops.listOf(organisation);
    }

    /** The shops that lie in one of these municipalities, also those that have ceased, by name. */
    public List<Shop> shopsIn(Set<String> municipalities) {
        return shops.listIn(municipalities);
    }
}
