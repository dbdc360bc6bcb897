// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waakzaam.hits.signal.Signal.Reason;
import nl.waakzaam.identifiers.Folding;
import nl.waakzaam.lookup.BoughtKey;
import nl.waakzaam.lookup.BoughtLookup;
import nl.waakzaam.lookup.NumbersOfGoods;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.lookup.Unmatched.Changed;
import nl.waakzaam.purchases.BoughtGoods;
import nl.waakzaam.stolengoods.GoodsReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds numbers that two goods appear to bear. Whoever compares a number keeps others from doing so until its transaction
 * is over: of two goods that come at once, the one that is compared last sees both.
 */
@Service
public class Signals {
    /** Shorter ones are seldom one good's own. */
    private static final int SHORTEST = 6;

    private final NumbersOfGoods numbers;
    private final BoughtLookup bought;
    private final StolenLookup stolen;
    private final BoughtGoods boughtGoods;
    private final GoodsReading stolenGoods;
    private final PostgresSignals signals;

    Signals(
            NumbersOfGoods numbers,
            BoughtLookup bought,
            StolenLookup stolen,
            BoughtGoods boughtGoods,
            GoodsReading stolenGoods,
            PostgresSignals signals) {
        this.numbers = numbers;
        this.bought = bought;
        this.stolen = stolen;
        this.boughtGoods = boughtGoods;
        this.stolenGoods = stolenGoods;
        this.signals = signals;
    }

    /** Looks at the numbers of goods that changed, and at those they bore when a signal was found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(Collection<Changed> changed, Instant now) {
        var boughtIds = ids(changed, true);
        var stolenIds = ids(changed, false);
        var touched = new TreeSet<>(numbers.list(boughtIds, stolenIds));
        touched.addAll(signals.numbersOf(boughtIds, stolenIds));
        touched.removeIf(number -> number.length() < SHORTEST);
        if (!touched.isEmpty()) {
            signals.hold(touched);
            lookAt(touched, now);
        }
    }

    private void lookAt(Collection<String> touched, Instant now) {
        var folded = touched.stream().map(Folding::fold).collect(toSet());
        var inShops = bought.resolve(folded).stream()
                .collect(groupingBy(key -> key.key().normal()));
        var reported = stolen.resolve(folded).stream()
                .collect(groupingBy(key -> key.key().normal()));
        var known = signals.known(touched);
        for (var number : touched) {
            var keys = inShops.getOrDefault(number, List.of());
            var reports = reported.getOrDefault(number, List.of());
            if (keys.size() > 1 || reports.size() > 1 || known.contains(number)) {
                keep(number, holders(keys, reports), now);
            }
        }
    }

    private Holders holders(List<BoughtKey> keys, List<StolenKey> reports) {
        var goods = boughtGoods.list(keys.stream().map(BoughtKey::good).collect(toSet()));
        return new Holders(goods, reports);
    }

    private void keep(String number, Holders holders, Instant now) {
        for (var reason : Reason.values()) {
            if (holders.isOdd(reason)) {
                signals.keep(number, reason, holders, municipalities(holders), now);
            } else {
                signals.end(number, reason, now);
            }
        }
    }

    private Collection<String> municipalities(Holders holders) {
        var codes = new TreeSet<>(holders.shopMunicipalities());
        holders.stolen().stream()
                .flatMap(key -> stolenGoods.find(key.goodId()).stream())
                .flatMap(good -> Stream.ofNullable(good.version().municipality()))
                .forEach(codes::add);
        return codes;
    }

    private static Collection<String> ids(Collection<Changed> changed, boolean bought) {
        return changed.stream()
                .filter(one -> one.bought() == bought)
                .map(Changed::good)
                .collect(toSet());
    }
}
