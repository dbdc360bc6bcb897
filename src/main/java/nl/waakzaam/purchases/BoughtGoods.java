// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.stolengoods.intake.KeptLikenesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bought goods as the comparison with stolen goods sees them: what they are and where, never who sold them. */
@Service
public class BoughtGoods {
    private final PostgresGoodsBought goods;
    private final Photos photos;
    private final Wall wall;

    BoughtGoods(PostgresGoodsBought goods, Photos photos, Wall wall) {
        this.goods = goods;
        this.photos = photos;
        this.wall = wall;
    }

    /**
     * A good and where its shop was when it was bought.
     *
     * @param municipality its code
     */
    public record BoughtGood(PurchasedGood good, String municipality) {}

    /** Those of these goods that are there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BoughtGood> list(Collection<UUID> ids) {
        wall.openToMatching();
        return goods.listForMatching(ids);
    }

    /** What the photos of these goods show, as {@link KeptLikenesses} keeps it; the photos themselves stay closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<Long>> likenesses(Collection<UUID> ids) {
        wall.openToMatching();
        return photos.likenessesOf(ids);
    }
}
