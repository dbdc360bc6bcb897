// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.inspections.Entry.Kind;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The inspections in an area, for who does them, colleagues and officials: what came of each, with its report. */
@Controller
class InspectionPages {
    private final Lists lists;
    private final Inspections inspections;
    private final PostgresOutcomes outcomes;
    private final PostgresEntries entries;
    private final MayorsDecisions decisions;
    private final SupervisedArea area;
    private final Shops shops;
    private final InspectionLog log;
    private final CurrentActor actor;
    private final Clock clock;

    InspectionPages(
            Lists lists,
            Inspections inspections,
            PostgresOutcomes outcomes,
            PostgresEntries entries,
            MayorsDecisions decisions,
            SupervisedArea area,
            Shops shops,
            InspectionLog log,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.inspections = inspections;
        this.outcomes = outcomes;
        this.entries = entries;
        this.decisions = decisions;
        this.area = area;
        this.shops = shops;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(InspectionList.PATH)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(list(), wanted, () -> log.list(ObjectKind.INSPECTION, actor.get())));
        model.addAttribute("today", DutchTime.today(clock));
        return "inspections/inspections";
    }

    @PostMapping(InspectionList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        lists.export(list(), wanted, response, () -> log.export(ObjectKind.INSPECTION, actor.get()));
    }

    /** Who has it open goes on where the shelf is. */
    @GetMapping(ShelfPages.ONE)
    @Transactional
    public String show(@PathVariable("id") UUID id, Model model) {
        var inspection = inspection(id);
        return inspection.isOpen() && inspection.isOf(actor.get())
                ? "redirect:" + InspectionList.PATH + "/" + id + "/schap"
                : shown(inspection, new MayorForm("", "", ""), new FormErrors(), model);
    }

    @PostMapping(ShelfPages.ONE + "/besluit")
    @Transactional
    public String decide(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed, Model model) {
        var form = MayorForm.of(typed);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return shown(inspection(id), form, errors, model);
        }
        var decided = decisions
                .record(new InspectionId(id), form, actor.get(), clock.instant())
                .orElseThrow(InspectionPages::absent);
        return "redirect:" + InspectionList.PATH + "/" + decided;
    }

    @GetMapping(ShelfPages.ONE + "/rapport")
    @Transactional
    public ResponseEntity<byte[]> report(@PathVariable("id") UUID id) {
        var inspection = inspection(id);
        log.record(inspection.id(), "report", Action.CONSULT, actor.get());
        return ReportFile.of(inspection, outcomes.findReport(inspection.id()));
    }

    @GetMapping(ShelfPages.ONE + "/fotos/{foto:[0-9a-f-]{36}}")
    @Transactional
    public ResponseEntity<byte[]> photo(@PathVariable("id") UUID id, @PathVariable("foto") UUID photo) {
        var inspection = inspection(id);
        log.record(inspection.id(), "photo", Action.CONSULT, actor.get());
        return entries.findPhoto(inspection.id(), photo)
                .map(jpeg ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg))
                .orElseThrow(InspectionPages::absent);
    }

    private String shown(Inspection inspection, MayorForm form, FormErrors errors, Model model) {
        var id = inspection.id();
        log.record(id, "consultation", Action.CONSULT, actor.get());
        model.addAttribute("inspection", inspection);
        model.addAttribute("shop", shops.find(inspection.shop()).orElse(null));
        model.addAttribute("outcome", outcomes.find(id).orElse(null));
        model.addAttribute("decision", outcomes.findDecision(id).orElse(null));
        model.addAttribute("awaited", decisions.isAwaited(inspection, actor.get()));
        model.addAttribute("photos", entries.list(id, Kind.PHOTO));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "inspections/inspection";
    }

    private ListPage<InspectionList.Row> list() {
        return InspectionList.of(area.of(actor.get()), inspections.shops(actor.get()));
    }

    private Inspection inspection(UUID id) {
        return inspections.find(new InspectionId(id), actor.get()).orElseThrow(InspectionPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
