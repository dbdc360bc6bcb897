// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Clock;
import java.util.List;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A shop in a municipality where goods are held, with bicycles that bear these numbers. */
final class TestStock {
    static final String SELLER = "J. de Vries";

    private final ApplicationContext product;

    TestStock(ApplicationContext product) {
        this.product = product;
    }

    Shop shop(String municipality, String organisation) {
        TestHolding.in(municipality, product);
        return new TestShops(product).open(municipality, organisation);
    }

    List<PurchasedGood> fill(Shop shop, String organisation, String... numbers) {
        var by = new By(
                TestShops.employee(organisation),
                "web",
                product.getBean(Clock.class).instant());
        return List.of(numbers).stream()
                .flatMap(
                        number -> product
                                .getBean(PurchaseRegister.class)
                                .registerOnce(shop.id() + number, purchase(number), shop, by)
                                .stream())
                .toList();
    }

    private static TypedPurchase purchase(String number) {
        var seller = new TypedSeller(
                "particulier", SELLER, "Kade 1", "paspoort", "SPECI2014", "NL", "1985-03-14", null, null);
        var numbers = List.<@Nullable TypedNumber>of(new TypedNumber("framenummer", number));
        var good = new TypedGood("fiets", "Gazelle", "Orange", "zwart", null, numbers, null, "125,00", null, null);
        return new TypedPurchase(null, seller, List.of(good));
    }
}
