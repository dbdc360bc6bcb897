// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Somebody sold a bicycle to a shop of a test, and got a receipt. */
final class SoldThings {
    static final String BORN = "1985-03-14";

    final String organisation =
            "Fietsen en meer " + UUID.randomUUID().toString().substring(0, 6);
    final Shop shop;
    private final ApplicationContext product;

    SoldThings(ApplicationContext product) {
        this.product = product;
        this.shop = new TestShops(product).open("GM0344", organisation);
    }

    record Sold(PurchaseId purchase, GoodId good, ReceiptCode code) {}

    Sold byAPerson() {
        return by(aPerson("Kade 12, 3511 ZZ Utrecht"));
    }

    static TypedSeller aPerson(String address) {
        return new TypedSeller("particulier", "Jan de Vries", address, "paspoort", "SPECI2014", "NL", BORN, null, null);
    }

    Sold by(TypedSeller seller) {
        var numbers = List.<@Nullable TypedNumber>of(new TypedNumber("framenummer", "BA1234567"));
        var good = new TypedGood(
                "fiets", "Gazelle", "Orange", "zwart", "wat krassen", numbers, null, "125,00", null, null);
        var bought = product.getBean(PurchaseRegister.class)
                .register(new TypedPurchase(null, seller, List.of(good)), shop, dealer())
                .getFirst();
        return new Sold(bought.purchase(), bought.id(), receipt(bought.purchase()));
    }

    /** Prints the receipt. */
    ReceiptCode receipt(PurchaseId purchase) {
        return TestReceipts.code(product, shop.id(), purchase);
    }

    /** Gives the receipt another code. */
    void renew(PurchaseId purchase) {
        TestReceipts.renew(product, shop.id(), purchase);
    }

    By dealer() {
        return new By(
                TestShops.employee(organisation),
                "web",
                product.getBean(Clock.class).instant());
    }
}
