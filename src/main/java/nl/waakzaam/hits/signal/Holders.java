// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waakzaam.hits.signal.Signal.Holder;
import nl.waakzaam.hits.signal.Signal.Reason;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.purchases.BoughtGoods.BoughtGood;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.DutchTime;

/** All goods that bear one number, and what is odd about that. */
record Holders(List<BoughtGood> bought, List<StolenKey> stolen) {
    boolean isOdd(Reason reason) {
        return switch (reason) {
            case REPORTS -> isReportedOfOtherGoods();
            case SHOPS -> isInTwoShops();
        };
    }

    /** The goods that a reason is about. */
    Set<Holder> of(Reason reason) {
        return switch (reason) {
            case REPORTS ->
                stolen.stream()
                        .map(key -> new Holder(false, Long.toString(key.goodId())))
                        .collect(toSet());
            case SHOPS ->
                bought.stream()
                        .map(one -> new Holder(true, one.good().id().toString()))
                        .collect(toSet());
        };
    }

    String category(Reason reason) {
        return switch (reason) {
            case REPORTS -> stolen.getFirst().category();
            case SHOPS -> bought.getFirst().good().description().category().code();
        };
    }

    Collection<String> shopMunicipalities() {
        return bought.stream().map(BoughtGood::municipality).collect(toCollection(TreeSet::new));
    }

    /** The same good in two reports is no clone: it was stolen twice, or reported twice. */
    private boolean isReportedOfOtherGoods() {
        return stolen.stream()
                .anyMatch(one -> stolen.stream()
                        .anyMatch(other -> one.reportKey() != other.reportKey() && isAnother(one, other)));
    }

    private static boolean isAnother(StolenKey one, StolenKey other) {
        boolean otherMake =
                one.make() != null && other.make() != null && !one.make().equalsIgnoreCase(other.make());
        return otherMake || !one.category().equals(other.category());
    }

    private boolean isInTwoShops() {
        return goods().anyMatch(first -> goods().anyMatch(later -> isStockOfAnother(first, later)));
    }

    private Stream<PurchasedGood> goods() {
        return bought.stream().map(BoughtGood::good);
    }

    /** Whether the first was still in its shop when the later one was bought elsewhere. */
    private static boolean isStockOfAnother(PurchasedGood first, PurchasedGood later) {
        return !first.shop().equals(later.shop())
                && !first.boughtOn().isAfter(later.boughtOn())
                && (first.soldAt() == null || soldOn(first).isAfter(later.boughtOn()));
    }

    private static LocalDate soldOn(PurchasedGood good) {
        return Objects.requireNonNull(good.soldAt()).atZone(DutchTime.ZONE).toLocalDate();
    }
}
