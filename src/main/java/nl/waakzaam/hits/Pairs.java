// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.lookup.BoughtKey;
import nl.waakzaam.lookup.BoughtLookup;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.lookup.StolenLookup.Neighbour;
import nl.waakzaam.lookup.Unmatched.Changed;
import nl.waakzaam.purchases.BoughtGoods;
import nl.waakzaam.purchases.BoughtGoods.BoughtGood;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodsReading;
import org.springframework.stereotype.Component;

/**
 * The pairs of a bought and a stolen good that may be one thing, from either side: complete within one slip of the folded
 * number, and within two where numbers are long enough that chance is small.
 */
@Component
class Pairs {
    /** From this length on two slips are looked for. */
    static final int LONG = 9;

    private static final int ALL = 100_000;

    private final StolenLookup stolen;
    private final BoughtLookup bought;
    private final BoughtGoods boughtGoods;
    private final GoodsReading stolenGoods;

    Pairs(StolenLookup stolen, BoughtLookup bought, BoughtGoods boughtGoods, GoodsReading stolenGoods) {
        this.stolen = stolen;
        this.bought = bought;
        this.boughtGoods = boughtGoods;
        this.stolenGoods = stolenGoods;
    }

    private record Ids(UUID bought, long stolen) {}

    /** A bought and a stolen good that may be one thing. */
    record Pair(BoughtGood bought, Good stolen) {}

    /** Of the goods that changed, with whatever of the other side is near. */
    List<Pair> of(Collection<Changed> changed) {
        var ids = new LinkedHashSet<Ids>();
        var boughtIds = changed.stream()
                .filter(Changed::bought)
                .map(one -> UUID.fromString(one.good()))
                .collect(toSet());
        var found = new HashMap<Long, Optional<Good>>();
        ids.addAll(ofBought(boughtIds));
        changed.stream()
                .filter(one -> !one.bought())
                .map(one -> Long.parseLong(one.good()))
                .distinct()
                .forEach(id -> sought(id, found).ifPresent(good -> ids.addAll(ofStolen(good))));
        return resolved(ids, found);
    }

    /** One that was found otherwise; empty when either is gone, or sought no more. */
    Optional<Pair> of(UUID bought, long stolen) {
        return resolved(Set.of(new Ids(bought, stolen)), new HashMap<>()).stream()
                .findFirst();
    }

    private List<Ids> ofBought(Set<UUID> goods) {
        var keys = goods.isEmpty() ? List.<BoughtKey>of() : bought.of(goods);
        var forms = keys.stream().collect(toMap(BoughtKey::key, key -> near(key.key()), (one, same) -> one));
        var byForm = stolen.resolve(forms.values().stream().flatMap(Set::stream).collect(toSet())).stream()
                .collect(groupingBy(key -> key.key().folded()));
        return keys.stream()
                .flatMap(key -> forms.getOrDefault(key.key(), Set.of()).stream()
                        .flatMap(form -> byForm.getOrDefault(form, List.of()).stream())
                        .filter(other -> mayBeOne(key.key(), other.key()))
                        .map(other -> new Ids(key.good(), other.goodId())))
                .toList();
    }

    private List<Ids> ofStolen(Good good) {
        return good.version().numbers().stream()
                .flatMap(number -> number.keys().stream())
                .flatMap(this::ofStolenKey)
                .map(other -> new Ids(other, good.id()))
                .toList();
    }

    private Stream<UUID> ofStolenKey(IdentifierKey key) {
        return bought.resolve(forms(bought.near(key.folded(), slips(key), ALL))).stream()
                .filter(other -> mayBeOne(other.key(), key))
                .map(BoughtKey::good);
    }

    private Set<String> near(IdentifierKey key) {
        return forms(stolen.near(key.folded(), slips(key), ALL));
    }

    private static Set<String> forms(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::folded).collect(toSet());
    }

    private static int slips(IdentifierKey key) {
        if (!key.allowsNear()) {
            return 0;
        }
        return key.normal().length() >= LONG ? 2 : 1;
    }

    /** Equal, or near where both kinds allow it and both are long enough for the slips between them. */
    static boolean mayBeOne(IdentifierKey one, IdentifierKey other) {
        return one.normal().equals(other.normal())
                || one.allowsNear()
                        && other.allowsNear()
                        && Comparing.alignment(one, other).isPresent();
    }

    private List<Pair> resolved(Set<Ids> ids, Map<Long, Optional<Good>> found) {
        var goods = boughtGoods.list(ids.stream().map(Ids::bought).collect(toSet())).stream()
                .collect(toMap(good -> good.good().id().value(), identity()));
        return ids.stream()
                .flatMap(pair -> Stream.ofNullable(goods.get(pair.bought()))
                        .flatMap(bought ->
                                sought(pair.stolen(), found).stream().map(stolen -> new Pair(bought, stolen))))
                .toList();
    }

    /** Only goods that a check finds: not those that were recovered, returned, withdrawn or are out of use. */
    private Optional<Good> sought(long id, Map<Long, Optional<Good>> found) {
        return found.computeIfAbsent(
                id,
                any -> stolenGoods
                        .find(any)
                        .filter(good -> good.version().state().found() && good.isInUse()));
    }
}
