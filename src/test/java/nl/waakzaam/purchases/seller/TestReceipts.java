// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.Wall;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipts as sellers hold them. */
public final class TestReceipts {
    private TestReceipts() {}

    /** The code on the receipt of a purchase. */
    public static String code(ApplicationContext product, String shop, String purchase) {
        return code(product, new ShopId(UUID.fromString(shop)), new PurchaseId(UUID.fromString(purchase)))
                .shown();
    }

    static ReceiptCode code(ApplicationContext product, ShopId shop, PurchaseId purchase) {
        return Objects.requireNonNull(product.getBean(TransactionTemplate.class).execute(status -> {
            product.getBean(Wall.class).openTo(List.of(shop));
            return product.getBean(ReceiptCodes.class).issue(purchase, shop);
        }));
    }

    static void renew(ApplicationContext product, ShopId shop, PurchaseId purchase) {
        product.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            product.getBean(Wall.class).openTo(List.of(shop));
            product.getBean(ReceiptCodes.class).renew(purchase, shop);
        });
    }
}
