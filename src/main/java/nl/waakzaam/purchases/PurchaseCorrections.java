// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Optional;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.lookup.BoughtKeys;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what the register says of a good: as a new version, with the reason; what stood there stays visible. Refuses
 * with {@link nl.waakzaam.site.InvalidInput} what could not have been registered, and a lack of reason, and with
 * {@link CorrectedMeanwhile} a correction of a version that is not the last.
 */
@Service
public class PurchaseCorrections {
    private static final int LONGEST_REASON = 500;

    private final PurchaseReading reading;
    private final PostgresGoodsBought goods;
    private final PostgresDescriptions descriptions;
    private final Photos photos;
    private final Shops shops;
    private final RegisterActs acts;
    private final JdbcClient database;
    private final BoughtKeys keys;

    PurchaseCorrections(
            PurchaseReading reading,
            PostgresGoodsBought goods,
            PostgresDescriptions descriptions,
            Photos photos,
            Shops shops,
            RegisterActs acts,
            JdbcClient database,
            BoughtKeys keys) {
        this.reading = reading;
        this.goods = goods;
        this.descriptions = descriptions;
        this.photos = photos;
        this.shops = shops;
        this.acts = acts;
        this.database = database;
        this.keys = keys;
    }

    /**
     * Empty when the actor's shops have no such good.
     *
     * @param seen the version that was corrected
     */
    @Transactional
    public Optional<PurchasedGood> correct(GoodId id, int seen, TypedGood typed, String reason, By by) {
        return reading.find(id, by.actor()).map(good -> correct(good, seen, typed, reason, by));
    }

    private PurchasedGood correct(PurchasedGood good, int seen, TypedGood typed, String typedReason, By by) {
        var faults = new Faults();
        var reader = new GoodReader(faults, "");
        var hasPhotos = !photos.listOf(good.id()).isEmpty();
        var corrected = hasPhotos
                ? new NewPurchase.NewGood(reader.description(typed), reader.photos(typed.fotos()))
                : reader.read(typed);
        var reason = faults.required("reden", typedReason, LONGEST_REASON);
        faults.refuse();
        next(good, seen);
        descriptions.add(good.id(), seen + 1, good.shop(), corrected.description(), by, reason);
        keys.replace(good.id().value(), corrected.description().keys(good.purchase(), good.id()));
        photos.add(good.id(), shops.get(good.shop()), corrected.photos(), by);
        acts.changed("correction", good.purchase(), null, reason, by);
        return goods.find(good.id()).orElseThrow();
    }

    private void next(PurchasedGood good, int seen) {
        var moved = database.sql("update purchases.good set version = version + 1 where id = ? and version = ?")
                .params(good.id().value(), seen)
                .update();
        if (moved == 0) {
            throw new CorrectedMeanwhile();
        }
    }
}
