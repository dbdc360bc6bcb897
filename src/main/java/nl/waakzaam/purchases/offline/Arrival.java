// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.util.List;
import nl.waakzaam.access.StaffAccounts;
import nl.waakzaam.access.StaffAccounts.Staff;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.offline.Outcome.State;
import nl.waakzaam.purchases.offline.Quarantine.Cause;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry arrives. Who entered it registers it; what was entered by an account that is blocked now, or by somebody who
 * forgot the PIN, waits for the owner; what is of another colleague is left alone. Refuses with {@link InvalidInput} what
 * the register refuses, and what does not open; another company's shop is not there.
 */
@Service
class Arrival {
    private final PurchaseRegister register;
    private final Quarantine quarantine;
    private final CounterKey key;
    private final StaffAccounts staff;
    private final Shops shops;
    private final JsonMapper json;

    Arrival(
            PurchaseRegister register,
            Quarantine quarantine,
            CounterKey key,
            StaffAccounts staff,
            Shops shops,
            JsonMapper json) {
        this.register = register;
        this.quarantine = quarantine;
        this.key = key;
        this.staff = staff;
        this.shops = shops;
        this.json = json;
    }

    @Transactional
    public Outcome receive(Parcel parcel, By by) {
        var shop = ShopId.of(parcel.winkel())
                .flatMap(id -> shops.findOwn(by.actor(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var own = parcel.account().equals(by.actor().id());
        if (!own && !blocked(by).contains(parcel.account())) {
            return Outcome.of(State.wacht);
        }
        if (quarantine.holds(new PurchaseId(parcel.id()), shop)) {
            return Outcome.of(State.quarantaine);
        }
        var content = key.open(parcel.doos(), parcel.about()).orElseThrow(Arrival::unreadable);
        return own && !parcel.pinVergeten()
                ? registered(parcel, typed(content), shop, by)
                : putAside(parcel, content, shop, own ? Cause.PIN : Cause.BLOCKED, by);
    }

    /** The accounts of the actor's company that are blocked. */
    List<String> blocked(By by) {
        return staff.list(by.actor().organisation()).stream()
                .filter(Staff::blocked)
                .map(Staff::actor)
                .toList();
    }

    private Outcome registered(Parcel parcel, TypedPurchase typed, Shop shop, By by) {
        var goods = register.registerEntered(new PurchaseId(parcel.id()), by.at(), typed, shop, by);
        return Outcome.registered(
                goods.stream().map(good -> good.number().text()).toList());
    }

    private Outcome putAside(Parcel parcel, String content, Shop shop, Cause cause, By by) {
        typed(content);
        quarantine.add(parcel, content, shop, cause, by);
        return Outcome.of(State.quarantaine);
    }

    private TypedPurchase typed(String content) {
        try {
            return json.readValue(content, TypedPurchase.class);
        } catch (JacksonException unreadable) {
            throw unreadable();
        }
    }

    private static InvalidInput unreadable() {
        return new InvalidInput(List.of(new Fault("goederen", "offline.fault.closed")));
    }
}
