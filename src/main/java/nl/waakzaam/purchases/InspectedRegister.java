// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.sealing.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of one shop as a supervisor reads it. Whoever calls has made sure of an inspection that is open and whose it
 * is; of other shops nothing can be read in the same breath. Nothing can be changed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InspectedRegister {
    private static final String PURPOSE = "toezicht op opkopers";
    private static final String BASIS = "art. 5:16 en 5:17 Awb; art. 437 Sr; art. 6 lid 1 onder e AVG";

    private final JdbcClient database;
    private final PostgresPurchases purchases;
    private final Photos photos;
    private final Sealing sealing;
    private final ProcessingLog log;
    private final Wall wall;

    InspectedRegister(
            JdbcClient database,
            PostgresPurchases purchases,
            Photos photos,
            Sealing sealing,
            ProcessingLog log,
            Wall wall) {
        this.database = database;
        this.purchases = purchases;
        this.photos = photos;
        this.sealing = sealing;
        this.log = log;
        this.wall = wall;
    }

    /** How much a shop registered in a month; whom it bought from stands nowhere in it. */
    public record Figures(YearMonth month, long purchases, long goods, long late, long sold) {}

    /** Goods that were not sold nor taken along by police, the oldest first: all of them, or those that must still be held on a day. */
    public List<PurchasedGood> stock(ShopId shop, @Nullable LocalDate heldOn, int atMost) {
        wall.openToInspection(shop);
        return database.sql(PostgresGoodsBought.NOW + """
                        where g.shop_id = :shop and g.sold_at is null and g.seized_at is null
                          and (:day::date is null or g.held_until >= :day and g.released_at is null)
                        order by g.year, g.number limit :many
                        """)
                .param("shop", shop.value())
                .param("day", heldOn)
                .param("many", atMost)
                .query((row, number) -> PostgresGoodsBought.good(row))
                .list();
    }

    /** These goods as the register describes them now, the oldest first; what has gone by its term is not among them. */
    public List<PurchasedGood> list(ShopId shop, Collection<GoodId> ids) {
        wall.openToInspection(shop);
        return database.sql(PostgresGoodsBought.NOW + """
                        where g.shop_id = :shop and g.id = any(:ids) order by g.year, g.number
                        """)
                .param("shop", shop.value())
                .param("ids", ids.stream().map(GoodId::value).toArray(UUID[]::new))
                .query((row, number) -> PostgresGoodsBought.good(row))
                .list();
    }

    /** One good, without its seller; logged. */
    public Optional<PurchasedGood> find(ShopId shop, GoodId id, String reason, By by) {
        var found = list(shop, List.of(id)).stream().findFirst();
        found.ifPresent(good -> log.record(line(good.purchase(), null, reason, by)));
        return found;
    }

    public List<Long> photosOf(ShopId shop, GoodId id) {
        wall.openToInspection(shop);
        return photos.listOf(id);
    }

    /** A photo of a good of this shop; logged. */
    public Optional<byte[]> findPhoto(ShopId shop, GoodId id, long photo, String reason, By by) {
        return list(shop, List.of(id)).stream()
                .findFirst()
                .flatMap(good -> photos.open(id, photo, line(good.purchase(), null, reason, by)));
    }

    /** Who sold a good of this shop; the look is logged about that person, with its reason. */
    public Optional<Seller> openSeller(ShopId shop, PurchaseId id, String reason, By by) {
        wall.openToInspection(shop);
        return purchases.findSeller(id).map(found -> {
            var fields = sealing.open(found.sealed(), opened -> {
                var person = Seller.of(found.kind(), opened).subject();
                return line(id, person, reason, by);
            });
            return Seller.of(found.kind(), fields);
        });
    }

    /** By month of purchase, the last first. */
    public List<Figures> figures(ShopId shop, LocalDate from) {
        wall.openToFigures(shop);
        return database.sql("""
                        select date_trunc('month', p.bought_on)::date as month, count(distinct p.id) as purchases,
                               count(*) as goods, count(*) filter (where p.late) as late, count(g.sold_at) as sold
                        from purchases.purchase p join purchases.good g on g.purchase_id = p.id
                        where p.shop_id = :shop and p.bought_on >= :from group by 1 order by 1 desc
                        """)
                .param("shop", shop.value())
                .param("from", from)
                .query((row, number) -> new Figures(
                        YearMonth.from(Objects.requireNonNull(row.getObject("month", LocalDate.class))),
                        row.getLong("purchases"),
                        row.getLong("goods"),
                        row.getLong("late"),
                        row.getLong("sold")))
                .list();
    }

    private static Processing line(PurchaseId id, @Nullable DataSubject person, String reason, By by) {
        var about = new About(ObjectKind.PURCHASE, id.toString(), person);
        return new Act(by.actor().id(), by.origin(), about, reason)
                .done("purchases.inspection", Action.CONSULT, PURPOSE, BASIS);
    }
}
