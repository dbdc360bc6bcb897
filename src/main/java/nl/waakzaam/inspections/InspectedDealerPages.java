// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A dealer sees afterwards that its register was inspected: when, by which organisation and on which ground. */
@Controller
class InspectedDealerPages {
    static final String PATH = "/opkoper/inspecties";

    private final Inspections inspections;
    private final PastInspections past;
    private final PostgresOutcomes outcomes;
    private final Shops shops;
    private final InspectionLog log;
    private final CurrentActor actor;

    InspectedDealerPages(
            Inspections inspections,
            PastInspections past,
            PostgresOutcomes outcomes,
            Shops shops,
            InspectionLog log,
            CurrentActor actor) {
        this.inspections = inspections;
        this.past = past;
        this.outcomes = outcomes;
        this.shops = shops;
        this.log = log;
        this.actor = actor;
    }

    @GetMapping(PATH)
    @Transactional
    public String list(Model model) {
        log.list(ObjectKind.INSPECTION, actor.get());
        model.addAttribute("past", past.of(inspections.closedOf(actor.get())));
        model.addAttribute(
                "names", shops.shopsOf(actor.get()).stream().collect(Collectors.toMap(Shop::id, Shop::tradeName)));
        return "inspections/of-dealer";
    }

    @GetMapping(PATH + "/{id:[0-9a-f-]{36}}/rapport")
    @Transactional
    public ResponseEntity<byte[]> report(@PathVariable("id") UUID id) {
        var inspection = inspections.closedOf(actor.get()).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        log.record(inspection.id(), "report", Action.CONSULT, actor.get());
        return ReportFile.of(inspection, outcomes.findReport(inspection.id()));
    }
}
