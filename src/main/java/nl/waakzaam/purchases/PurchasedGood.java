// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.PostgresGoodsBought.Holding;
import nl.waakzaam.rules.HoldingClock.Hold;
import org.jspecify.annotations.Nullable;

/**
 * A good as its register holds it now.
 *
 * @param version of its description, from 1
 * @param late whether it was registered more than a day after it was bought
 * @param heldUntil the last day on which it must stay in the shop; null where nothing need be held
 * @param grounds the articles it is held by, as they were known when it was registered
 * @param extended whether police had it held longer than those articles say
 * @param releasedAt when police let it go earlier
 * @param seizedAt when police took it along
 */
public record PurchasedGood(
        GoodId id,
        PurchaseId purchase,
        ShopId shop,
        EntryNumber number,
        int version,
        Description description,
        LocalDate boughtOn,
        Instant registeredAt,
        boolean late,
        @Nullable LocalDate heldUntil,
        List<String> grounds,
        boolean extended,
        @Nullable Instant releasedAt,
        @Nullable Instant seizedAt,
        @Nullable Instant soldAt) {
    /** How a good stands; texts stand under {@code purchases.state.CODE}. */
    public enum State {
        ON_HOLD("aanhouden"),
        FREE("vrij"),
        SEIZED("inbeslaggenomen"),
        SOLD("verkocht");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** As it is when it was just registered. */
    static PurchasedGood fresh(
            PurchaseId id,
            ShopId shop,
            EntryNumber number,
            NewPurchase purchase,
            Description description,
            Holding holding,
            Instant now) {
        return new PurchasedGood(
                GoodId.fresh(),
                id,
                shop,
                number,
                1,
                description,
                purchase.day(),
                now,
                purchase.isLateAt(now),
                holding.lastDay(),
                holding.grounds(),
                false,
                null,
                null,
                null);
    }

    public State stateAt(Instant now) {
        if (soldAt != null) {
            return State.SOLD;
        }
        if (seizedAt != null) {
            return State.SEIZED;
        }
        return isHeldAt(now) ? State.ON_HOLD : State.FREE;
    }

    /** Whether it still lies there: not sold, nor taken along by police. */
    public boolean isInShop() {
        return soldAt == null && seizedAt == null;
    }

    boolean isHeldAt(Instant now) {
        return heldUntil != null && releasedAt == null && new Hold(heldUntil).runsAt(now);
    }
}
