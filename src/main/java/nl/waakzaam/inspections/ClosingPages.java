// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.inspections.Entry.Kind;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The end of an inspection: what was found, what is imposed, when somebody comes back. */
@Controller
class ClosingPages {
    private static final String PATH = ShelfPages.ONE + "/afsluiten";

    private final Inspections inspections;
    private final Closing closing;
    private final Opening opening;
    private final Shelf shelf;
    private final PostgresEntries entries;
    private final Shops shops;
    private final Outbox outbox;
    private final InspectionLog log;
    private final CurrentActor actor;
    private final Clock clock;

    ClosingPages(
            Inspections inspections,
            Closing closing,
            Opening opening,
            Shelf shelf,
            PostgresEntries entries,
            Shops shops,
            Outbox outbox,
            InspectionLog log,
            CurrentActor actor,
            Clock clock) {
        this.inspections = inspections;
        this.closing = closing;
        this.opening = opening;
        this.shelf = shelf;
        this.entries = entries;
        this.shops = shops;
        this.outbox = outbox;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Transactional
    public String form(@PathVariable("id") UUID id, Model model) {
        return shown(open(id), new ClosingForm(Map.of()), new FormErrors(), model);
    }

    @PostMapping(PATH)
    @Transactional
    public String close(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed, Model model) {
        var form = new ClosingForm(typed);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return shown(open(id), form, errors, model);
        }
        var closed = closing.close(new InspectionId(id), form, actor.get(), clock.instant())
                .orElseThrow(ClosingPages::absent);
        return "redirect:" + InspectionList.PATH + "/" + closed;
    }

    private String shown(Inspection inspection, ClosingForm form, FormErrors errors, Model model) {
        log.record(inspection.id(), "shelf", Action.CONSULT, actor.get());
        var shop = shops.get(inspection.shop());
        model.addAttribute("inspection", inspection);
        model.addAttribute("shop", shop);
        model.addAttribute("lines", shelf.finalLines(inspection));
        model.addAttribute("extras", entries.list(inspection.id(), Kind.EXTRA).size());
        model.addAttribute("articles", opening.grounds(shop, DutchTime.today(clock)));
        model.addAttribute("mail", outbox.isOpen());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "inspections/closing";
    }

    /** What is closed has its own page. */
    private Inspection open(UUID id) {
        return inspections
                .findOwn(new InspectionId(id), actor.get())
                .filter(Inspection::isOpen)
                .orElseThrow(ClosingPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
