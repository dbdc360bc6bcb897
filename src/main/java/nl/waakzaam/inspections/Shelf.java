// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.InspectedRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.Seller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the register says should be on the shelf; read in an inspection, by its inspector, for as long as that may. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Shelf {
    private final PostgresInspections inspections;
    private final PostgresEntries entries;
    private final InspectedRegister register;

    Shelf(PostgresInspections inspections, PostgresEntries entries, InspectedRegister register) {
        this.inspections = inspections;
        this.entries = entries;
        this.register = register;
    }

    /** None when the register may not be read any more. */
    public List<PurchasedGood> goods(Inspection inspection, Instant now) {
        return inspection.readsRegisterAt(now)
                ? register.list(inspection.shop(), inspections.expected(inspection.id()))
                : List.of();
    }

    /** The same, with what the supervisor saw of each. */
    public List<ShelfLine> lines(Inspection inspection, Instant now) {
        return lines(inspection, goods(inspection, now));
    }

    /** For the report that is made when it closes, however late that is. */
    public List<ShelfLine> finalLines(Inspection inspection) {
        return lines(inspection, register.list(inspection.shop(), inspections.expected(inspection.id())));
    }

    private List<ShelfLine> lines(Inspection inspection, List<PurchasedGood> goods) {
        var standings = entries.standings(inspection.id());
        return goods.stream()
                .map(good -> new ShelfLine(good, standings.get(good.id())))
                .toList();
    }

    /** One good of the list, without its seller; logged. */
    public Optional<PurchasedGood> find(Inspection inspection, GoodId id, Actor actor, Instant now) {
        return mayRead(inspection, id, now)
                ? register.find(inspection.shop(), id, inspection.reason(), by(actor, now))
                : Optional.empty();
    }

    public List<Long> photosOf(Inspection inspection, GoodId id) {
        return register.photosOf(inspection.shop(), id);
    }

    public Optional<byte[]> findPhoto(Inspection inspection, GoodId id, long photo, By by) {
        return mayRead(inspection, id, by.at())
                ? register.findPhoto(inspection.shop(), id, photo, "foto bekijken tijdens controle", by)
                : Optional.empty();
    }

    /** Who sold a good of the list; logged about that person, and counted where colleagues see it. */
    public Optional<Seller> openSeller(Inspection inspection, PurchasedGood good, String reason, By by) {
        if (!mayRead(inspection, good.id(), by.at())) {
            return Optional.empty();
        }
        inspections.sellerSeen(inspection.id());
        return register.openSeller(inspection.shop(), good.purchase(), reason, by);
    }

    private boolean mayRead(Inspection inspection, GoodId id, Instant now) {
        return inspection.readsRegisterAt(now)
                && inspections.expected(inspection.id()).contains(id);
    }

    private static By by(Actor actor, Instant now) {
        return new By(actor, "web", now);
    }
}
