// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.documents.Bundle;
import nl.waakzaam.letters.Letter;
import nl.waakzaam.letters.Letter.What;
import nl.waakzaam.letters.LetterLog;
import nl.waakzaam.letters.Letters;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters that must be printed: all ticked ones as one paper, then marked as posted. */
@Controller
class PrintPages {
    static final String PATH = TextPages.PATH + "/printen";

    private final Letters letters;
    private final Municipalities municipalities;
    private final LetterLog log;
    private final CurrentActor actor;

    PrintPages(Letters letters, Municipalities municipalities, LetterLog log, CurrentActor actor) {
        this.letters = letters;
        this.municipalities = municipalities;
        this.log = log;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String show(Model model) {
        log.listed(actor.get().id());
        return show(new FormErrors(), model);
    }

    /** Those that were ticked and still wait; each stands in the log as opened. */
    @PostMapping(PATH + "/pdf")
    ResponseEntity<byte[]> paper(@RequestParam(name = "brief", defaultValue = "") List<String> ticked) {
        var chosen = chosen(ticked);
        if (chosen.isEmpty()) {
            return ResponseEntity.status(303).header(HttpHeaders.LOCATION, PATH).build();
        }
        var who = actor.get().id();
        var papers = chosen.stream()
                .map(letter -> letters.open(letter, who, "brief printen").pdf())
                .toList();
        var attachment = ContentDisposition.attachment().filename("brieven.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(Bundle.of(papers));
    }

    @PostMapping(PATH + "/gepost")
    String posted(@RequestParam(name = "brief", defaultValue = "") List<String> ticked, Model model) {
        var chosen = chosen(ticked);
        if (chosen.isEmpty()) {
            return show(FormErrors.one("brief", "letters.error.none"), model);
        }
        chosen.forEach(
                letter -> letters.note(letter.id(), What.POSTED, actor.get().id()));
        return "redirect:" + PATH;
    }

    private String show(FormErrors errors, Model model) {
        model.addAttribute("letters", waiting());
        model.addAttribute("errors", errors);
        return "letters/desk/print";
    }

    private List<Letter> chosen(List<String> ticked) {
        return waiting().stream()
                .filter(letter -> ticked.contains(letter.id().toString()))
                .toList();
    }

    private List<Letter> waiting() {
        return letters.listToPrint(municipalities.within(actor.get().area()));
    }
}
