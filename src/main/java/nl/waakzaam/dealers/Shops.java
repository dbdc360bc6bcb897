// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
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
        return isOfADealer(actor) ? shops.findOf(actor.organisation(), id) : Optional.empty();
    }

    /** The shops of the dealer whom an account, or a machine client, works for: also those that have ceased, by name. */
    public List<Shop> shopsOf(Actor actor) {
        return isOfADealer(actor) ? shopsOf(actor.organisation()) : List.of();
    }

    /** An official or an administrator reaches no register, whatever organisation the account was given; clients have no roles. */
    private static boolean isOfADealer(Actor actor) {
        return actor.roles().isEmpty() || actor.roles().contains(Role.DEALER);
    }

    /** The shops with these words in their name or that of their company, or in this town; for who looks in an area. */
    public List<ShopId> named(String words) {
        return shops.listNamed(words);
    }

    /** The shops of a dealer, by name. */
    public List<Shop> listOf(DealerId dealer) {
        return shops.listOf(dealer);
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
