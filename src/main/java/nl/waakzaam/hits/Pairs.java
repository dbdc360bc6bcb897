// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.hits.GoodLocks.Couple;
import nl.waakzaam.hits.verdict.Judge;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
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
    private final Comparing comparing;
    private final StoredWeights weights;

    Pairs(
            StolenLookup stolen,
            BoughtLookup bought,
            BoughtGoods boughtGoods,
            GoodsReading stolenGoods,
            Comparing comparing,
            StoredWeights weights) {
        this.stolen = stolen;
        this.bought = bought;
        this.boughtGoods = boughtGoods;
        this.stolenGoods = stolenGoods;
        this.comparing = comparing;
        this.weights = weights;
    }

    /** A bought and a stolen good that may be one thing. */
    record Pair(BoughtGood bought, Good stolen) {}

    /** Of the goods that changed, with whatever of the other side is near enough that a verdict may be worth keeping. */
    List<Pair> of(Collection<Changed> changed) {
        var judge = new Judge(weights.inForce());
        var couples = new LinkedHashSet<Couple>();
        couples.addAll(ofBought(ids(changed, true).map(UUID::fromString).collect(toSet()), judge));
        couples.addAll(ofStolen(sought(ids(changed, false).map(Long::valueOf).collect(toSet())), judge));
        return resolved(couples);
    }

    /** Those couples as they are now, without those of which either is gone, or sought no more. */
    List<Pair> of(List<Couple> couples) {
        return resolved(new LinkedHashSet<>(couples));
    }

    private static Stream<String> ids(Collection<Changed> changed, boolean bought) {
        return changed.stream().filter(one -> one.bought() == bought).map(Changed::good);
    }

    private List<Couple> ofBought(Set<UUID> goods, Judge judge) {
        var keys = goods.isEmpty() ? List.<BoughtKey>of() : bought.of(goods);
        var forms = keys.stream().collect(toMap(BoughtKey::key, key -> near(key.key(), judge), (one, same) -> one));
        var byForm = stolen.resolve(together(forms.values())).stream()
                .collect(groupingBy(key -> key.key().folded()));
        return keys.stream()
                .flatMap(key -> forms.getOrDefault(key.key(), Set.of()).stream()
                        .flatMap(form -> byForm.getOrDefault(form, List.of()).stream())
                        .filter(other ->
                                Comparing.alignment(key.key(), other.key()).isPresent())
                        .map(other -> new Couple(key.good(), other.goodId())))
                .toList();
    }

    private List<Couple> ofStolen(Collection<Good> goods, Judge judge) {
        var forms = goods.stream()
                .flatMap(Pairs::keys)
                .distinct()
                .collect(toMap(identity(), key -> nearBought(key, judge)));
        var byForm = bought.resolve(together(forms.values())).stream()
                .collect(groupingBy(key -> key.key().folded()));
        return goods.stream()
                .flatMap(good -> keys(good)
                        .flatMap(key -> forms.getOrDefault(key, Set.of()).stream()
                                .flatMap(form -> byForm.getOrDefault(form, List.of()).stream())
                                .filter(other ->
                                        Comparing.alignment(other.key(), key).isPresent()))
                        .map(other -> new Couple(other.good(), good.id())))
                .toList();
    }

    private static Stream<IdentifierKey> keys(Good good) {
        return good.version().numbers().stream().flatMap(number -> number.keys().stream());
    }

    private static Set<String> together(Collection<Set<String>> forms) {
        return forms.stream().flatMap(Set::stream).collect(toSet());
    }

    /** Folded forms of stolen goods. */
    private Set<String> near(IdentifierKey key, Judge judge) {
        int density = comparing.density(key.folded());
        return stolen.near(key.folded(), slips(key), ALL).stream()
                .map(Neighbour::folded)
                .filter(form -> mayBeKept(key.folded(), form, density, judge))
                .collect(toSet());
    }

    /** Folded forms of bought goods. */
    private Set<String> nearBought(IdentifierKey key, Judge judge) {
        return bought.near(key.folded(), slips(key), ALL).stream()
                .map(Neighbour::folded)
                .filter(form -> mayBeKept(form, key.folded(), comparing.density(form), judge))
                .collect(toSet());
    }

    /** By their folded forms, so that the many neighbours of a series are not even read. */
    private static boolean mayBeKept(String bought, String stolen, int density, Judge judge) {
        var one = folded(bought);
        var other = folded(stolen);
        return Comparing.alignment(one, other)
                .filter(alignment -> judge.mayBeKept(one, other, alignment, density))
                .isPresent();
    }

    private static IdentifierKey folded(String form) {
        return new IdentifierKey(IdentifierKind.UNKNOWN, form, form);
    }

    private static int slips(IdentifierKey key) {
        return key.normal().length() >= LONG ? 2 : 1;
    }

    private List<Pair> resolved(Set<Couple> couples) {
        var goods = boughtGoods.list(couples.stream().map(Couple::bought).collect(toSet())).stream()
                .collect(toMap(good -> good.good().id().value(), identity()));
        var reported = sought(couples.stream().map(Couple::stolen).collect(toSet())).stream()
                .collect(toMap(Good::id, identity()));
        return couples.stream()
                .filter(pair -> goods.containsKey(pair.bought()) && reported.containsKey(pair.stolen()))
                .map(pair ->
                        new Pair(requireNonNull(goods.get(pair.bought())), requireNonNull(reported.get(pair.stolen()))))
                .toList();
    }

    /** Only goods that a check finds: not those that were recovered, returned, withdrawn or are out of use. */
    private List<Good> sought(Set<Long> ids) {
        return stolenGoods.list(ids).stream()
                .filter(good -> good.version().state().found() && good.isInUse())
                .toList();
    }
}
