// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Listing.Column;
import nl.waakzaam.stolengoods.CsvText;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.Texts;
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

/** The inbox of reports by citizens: read, noted, handled; each look at one stands in the processing log. */
@Controller
class TipPages {
    private static final int SIZE = 25;
    private static final int MOST_EXPORTED = 10_000;
    private static final List<Column> COLUMNS = List.of(
            Column.sortable("ontvangen", "stolengoods.tip.received"),
            Column.sortable("soort", "stolengoods.column.category"),
            Column.plain("waar", "stolengoods.tip.where"),
            Column.sortable("afgehandeld", "stolengoods.tip.handled"));

    private final TipList tips;
    private final RegisterLog log;
    private final CurrentActor actor;
    private final Clock clock;

    TipPages(TipList tips, RegisterLog log, CurrentActor actor, Clock clock) {
        this.tips = tips;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/politie/meldingen")
    @Transactional
    public String list(
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "sorteer", defaultValue = "ontvangen") String sort,
            @RequestParam(name = "aflopend", defaultValue = "true") boolean descending,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Model model) {
        var clean = clean(search);
        var number = Math.clamp(page, 1, 100_000);
        consulted("list", "postbus lezen");
        model.addAttribute(
                "listing", new Listing("/politie/meldingen", clean, sort, descending, number, SIZE, tips.count(clean)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("tips", tips.list(clean, sort, descending, (number - 1) * SIZE, SIZE));
        return "stolengoods/tips";
    }

    /** Without contact data: an export travels further than the inbox. */
    @GetMapping("/politie/meldingen.csv")
    @Transactional
    public ResponseEntity<byte[]> export(
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "sorteer", defaultValue = "ontvangen") String sort,
            @RequestParam(name = "aflopend", defaultValue = "true") boolean descending) {
        consulted("export", "postbus exporteren");
        var lines = tips.list(clean(search), sort, descending, 0, MOST_EXPORTED).stream()
                .map(TipPages::line)
                .collect(Collectors.joining("", "nummer,ontvangen,categorie,waar,afgehandeld\n", ""));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"meldingen.csv\"")
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/politie/meldingen/{id:\\d+}")
    @Transactional
    public String show(@PathVariable("id") long id, Model model) {
        consulted(Long.toString(id), "melding behandelen");
        model.addAttribute("tip", tips.find(id).orElseThrow(TipPages::absent));
        model.addAttribute("notes", tips.notes(id));
        return "stolengoods/tip";
    }

    @PostMapping("/politie/meldingen/{id:\\d+}/notities")
    @Transactional
    public String note(@PathVariable("id") long id, @RequestParam(name = "notitie", defaultValue = "") String note) {
        var clean = Texts.clean(note);
        var tip = tips.find(id).orElseThrow(TipPages::absent);
        if (clean != null && clean.length() <= NewTip.LONGEST) {
            tips.addNote(tip.id(), clock.instant(), actor.get().id(), clean);
        }
        return "redirect:/politie/meldingen/" + id;
    }

    @PostMapping("/politie/meldingen/{id:\\d+}/afhandeling")
    @Transactional
    public String handle(@PathVariable("id") long id) {
        tips.handle(id, clock.instant(), actor.get().id());
        return "redirect:/politie/meldingen";
    }

    private void consulted(String object, String reason) {
        log.consulted(actor.get().id(), "web", "tip", object, "tips", reason);
    }

    private static String clean(String search) {
        var clean = Texts.clean(search);
        return clean == null ? "" : clean.substring(0, Math.min(100, clean.length()));
    }

    private static String line(TipList.Tip tip) {
        return Stream.of(tip.id(), tip.receivedAt(), tip.category(), tip.seenWhere(), tip.handledAt())
                .map(value -> CsvText.field(value == null ? "" : value.toString()))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
