// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import nl.waakzaam.stolengoods.bulk.sheets.UnreadableSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The bulk check for people of a company: send a list, see how far it is, take the outcomes. */
@Controller
class BulkPages {
    static final String LIST = "/handelaar/controles";
    private static final String ONE = LIST + "/{id:\\d+}";

    private final BulkChecks checks;
    private final Outcomes outcomes;
    private final CurrentActor actor;

    BulkPages(BulkChecks checks, Outcomes outcomes, CurrentActor actor) {
        this.checks = checks;
        this.outcomes = outcomes;
        this.actor = actor;
    }

    @GetMapping(LIST + "/nieuw")
    String form(Model model) {
        return form(new FormErrors(), model);
    }

    @PostMapping(LIST + "/nieuw")
    String send(
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file,
            Locale language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var errors = new FormErrors();
        if (file == null || file.isEmpty()) {
            errors.add("bestand", "bulk.error.file");
            return form(errors, model);
        }
        var name = file.getOriginalFilename();
        try {
            return "redirect:" + LIST + "/"
                    + checks.submit(name == null ? "" : name, file.getBytes(), sender(language));
        } catch (UnreadableSheet refused) {
            errors.add("bestand", refused.textKey(), refused.values().toArray());
        } catch (BulkChecks.Refusal refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds() + 1));
            model.addAttribute("wait", refused.retryAfter());
            errors.add("bestand", refused.textKey(), refused.values().toArray());
        }
        return form(errors, model);
    }

    /** An empty list with the columns that are known, to fill in. */
    @GetMapping(LIST + "/sjabloon.{soort:csv|xlsx|ods}")
    void template(@PathVariable("soort") String ending, HttpServletResponse response) throws IOException {
        var format = SheetFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sjabloon." + ending + "\"");
        try (var writer = format.writer(response.getOutputStream(), ';')) {
            writer.row(Columns.OF_LINES.stream().map(Cell::text).toList());
        }
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") long id, Model model) {
        model.addAttribute("check", own(id));
        return "stolengoods/bulk/progress";
    }

    /** The part of the page that changes while the list is worked on. */
    @GetMapping(ONE + "/voortgang")
    String progress(@PathVariable("id") long id, Model model) {
        model.addAttribute("check", own(id));
        return "stolengoods/bulk/standing";
    }

    @GetMapping(ONE + "/uitkomsten")
    void outcomes(@PathVariable("id") long id, Locale language, HttpServletResponse response) throws IOException {
        var list = own(id);
        checks.handOver(list, sender(language));
        outcomes.answer(list, response);
    }

    @PostMapping(ONE + "/stoppen")
    String cancel(@PathVariable("id") long id) {
        if (own(id).isOpen()) {
            checks.end(id, actor.get());
        }
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(ONE + "/verwijderen")
    String remove(@PathVariable("id") long id) {
        checks.end(own(id).id(), actor.get());
        return "redirect:" + LIST;
    }

    private static String form(FormErrors errors, Model model) {
        model.addAttribute("errors", errors);
        return "stolengoods/bulk/form";
    }

    private BulkCheck own(long id) {
        return checks.find(id, actor.get()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private BulkChecks.Sender sender(Locale language) {
        return new BulkChecks.Sender(actor.get(), "web", language);
    }
}
