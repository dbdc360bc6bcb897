// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.support.TestDatabase;
import org.springframework.context.ApplicationContext;

/** Goods bought in the shops of {@link TestShops}, at any time. */
public final class TestPurchases {
    private final PurchaseRegister register;
    private final Holds holds;
    private final Sales sales;
    private final Clock clock;

    public TestPurchases(ApplicationContext product) {
        register = product.getBean(PurchaseRegister.class);
        holds = product.getBean(Holds.class);
        sales = product.getBean(Sales.class);
        clock = product.getBean(Clock.class);
    }

    /** A bicycle with this number, bought so many days ago. */
    public PurchasedGood bicycle(Shop shop, String number, int daysAgo) {
        return bought(shop, Typed.aBicycle(number), daysAgo);
    }

    public PurchasedGood bought(Shop shop, TypedGood good, int daysAgo) {
        var moment = clock.instant().minus(Duration.ofDays(daysAgo)).toString();
        return register.register(Typed.at(moment, good), shop, dealer(shop)).getFirst();
    }

    public void sell(Shop shop, PurchasedGood good) {
        sales.sell(good.id(), new TypedSale("150", "K. Koper", "Straat 2, Assen"), dealer(shop));
    }

    /** Police have it held longer by order. */
    public void order(PurchasedGood good, LocalDate lastDay) {
        holds.extend(good.id(), lastDay, "bevel 1", police());
    }

    public void release(PurchasedGood good) {
        holds.release(good.id(), "zaak 1", police());
    }

    /** As if nobody had looked since that day: only the database can be told so. */
    public static void checkedOn(String table, LocalDate day, String database) throws SQLException {
        try (var superuser = TestDatabase.superuser(database);
                var statement = superuser.createStatement()) {
            statement.execute("update purchases.%s set checked_on = '%s'".formatted(table, day));
        }
    }

    private By dealer(Shop shop) {
        return new By(TestShops.employee(shop.tradeName()), "web", clock.instant());
    }

    private By police() {
        var detective = new Actor("account:2", "D. Detective", "Politie", Set.of(Role.DETECTIVE), Set.of("NL"));
        return new By(detective, "web", clock.instant());
    }
}
