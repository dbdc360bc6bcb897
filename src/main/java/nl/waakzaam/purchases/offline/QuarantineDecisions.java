// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owner of the company registers what waits with the day that was declared, mends it first, or refuses it with a
 * reason. Refuses with {@link InvalidInput} what the register refuses, and what is mended or refused without a reason.
 */
@Service
class QuarantineDecisions {
    private static final int LONGEST_REASON = 500;
    private static final Fault NO_REASON = new Fault("reden", "purchases.fault.reason", LONGEST_REASON);

    private final Quarantine quarantine;
    private final PostgresQuarantine entries;
    private final PurchaseRegister register;
    private final RegisterActs acts;
    private final Shops shops;

    QuarantineDecisions(
            Quarantine quarantine,
            PostgresQuarantine entries,
            PurchaseRegister register,
            RegisterActs acts,
            Shops shops) {
        this.quarantine = quarantine;
        this.entries = entries;
        this.register = register;
        this.acts = acts;
        this.shops = shops;
    }

    /** Registers it; nothing happens when it was decided about already. */
    @Transactional
    public void accept(PurchaseId id, By by) {
        quarantine.openToOwner(by);
        entries.findWaiting(id).ifPresent(closed -> {
            var entry = entries.find(id).orElseThrow();
            var typed = quarantine.opened(closed, id, by);
            entries.decide(id, true, null, by);
            register.registerEntered(id, entry.arrivedAt(), typed, shops.get(entry.shop()), by);
        });
    }

    /**
     * Registers what the owner made of an entry that the register refuses, with the photos that came from the device; nothing
     * happens when it was decided about already. One that the register takes is corrected in the register only, where what
     * stood there stays.
     */
    @Transactional
    public void mend(PurchaseId id, TypedPurchase mended, String typedReason, By by) {
        quarantine.openToOwner(by);
        entries.findWaiting(id).ifPresent(closed -> {
            var entry = entries.find(id).orElseThrow();
            var entered = quarantine.opened(closed, id, by);
            if (!register.refuses(entered, entry.arrivedAt(), shops.get(entry.shop()))) {
                throw new InvalidInput(List.of(new Fault("reden", "offline.mend.fits")));
            }
            var whole = MendedEntry.withPhotosOf(entered, mended);
            entries.decide(id, true, null, by);
            registerMended(entry, whole, typedReason, by);
            acts.quarantined(Action.CHANGE, id, Texts.clean(typedReason), by);
        });
    }

    /** Tells all that is wrong at once, the reason included. */
    private void registerMended(Quarantined entry, TypedPurchase whole, String reason, By by) {
        var faults = new ArrayList<Fault>();
        try {
            register.registerEntered(entry.id(), entry.arrivedAt(), whole, shops.get(entry.shop()), by);
        } catch (InvalidInput invalid) {
            faults.addAll(invalid.faults());
        }
        if (!isReason(reason)) {
            faults.add(new Fault("reden", "offline.mend.reason.error", LONGEST_REASON));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    @Transactional
    public void refuse(PurchaseId id, String typedReason, By by) {
        quarantine.openToOwner(by);
        if (!isReason(typedReason)) {
            throw new InvalidInput(List.of(NO_REASON));
        }
        var reason = Texts.clean(typedReason);
        entries.findWaiting(id).ifPresent(closed -> {
            entries.decide(id, false, reason, by);
            acts.quarantined(Action.CHANGE, id, reason, by);
        });
    }

    private static boolean isReason(String typed) {
        var reason = Texts.clean(typed);
        return reason != null && reason.length() <= LONGEST_REASON;
    }
}
