// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos of bought goods, put there by a test. */
public final class TestPhotos {
    private final Photos photos;
    private final Wall wall;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public TestPhotos(ApplicationContext product) {
        photos = product.getBean(Photos.class);
        wall = product.getBean(Wall.class);
        transaction = product.getBean(TransactionTemplate.class);
        clock = product.getBean(Clock.class);
    }

    /** The number of the photo. */
    public long add(String good, Shop shop, byte[] jpeg) {
        var id = new GoodId(UUID.fromString(good));
        var by = new By(TestShops.employee(shop.tradeName()), "web", clock.instant());
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            photos.add(id, shop, List.of(new Photo(jpeg, 1, 1, 0)), by);
            return photos.listOf(id).getLast();
        }));
    }
}
