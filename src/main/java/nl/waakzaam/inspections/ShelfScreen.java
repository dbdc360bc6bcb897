// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Clock;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.inspections.Entry.Kind;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * The one page of an open inspection, from the first tick to the measure; all of it works without network. Sellers stand on
 * it nowhere, since the phone keeps it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShelfScreen {
    private final Opening opening;
    private final Shelf shelf;
    private final PostgresInspections inspections;
    private final PostgresEntries entries;
    private final Shops shops;
    private final Outbox outbox;
    private final InspectionLog log;
    private final CurrentActor actor;
    private final Clock clock;

    ShelfScreen(
            Opening opening,
            Shelf shelf,
            PostgresInspections inspections,
            PostgresEntries entries,
            Shops shops,
            Outbox outbox,
            InspectionLog log,
            CurrentActor actor,
            Clock clock) {
        this.opening = opening;
        this.shelf = shelf;
        this.inspections = inspections;
        this.entries = entries;
        this.shops = shops;
        this.outbox = outbox;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param typed in whichever of its forms was sent, by field */
    public String show(Inspection inspection, Map<String, String> typed, FormErrors errors, Model model) {
        log.record(inspection.id(), "shelf", Action.CONSULT, actor.get());
        var now = clock.instant();
        var shop = shops.get(inspection.shop());
        model.addAttribute("inspection", inspection);
        model.addAttribute("shop", shop);
        model.addAttribute("readable", inspection.readsRegisterAt(now));
        model.addAttribute("lines", shelf.lines(inspection, now));
        addEntered(inspection.id(), model);
        model.addAttribute("articles", opening.grounds(shop, DutchTime.dayOf(now)));
        model.addAttribute("mail", outbox.isOpen());
        model.addAttribute("now", now);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "inspections/shelf";
    }

    private void addEntered(InspectionId id, Model model) {
        model.addAttribute("expected", inspections.expected(id).size());
        model.addAttribute("standings", entries.standings(id).values());
        model.addAttribute("extras", entries.list(id, Kind.EXTRA));
        model.addAttribute("notes", entries.list(id, Kind.NOTE));
        model.addAttribute("photos", entries.list(id, Kind.PHOTO));
    }
}
