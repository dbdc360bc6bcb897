// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.letters.Letter;
import nl.waakzaam.letters.Letter.What;
import nl.waakzaam.letters.LetterLog;
import nl.waakzaam.letters.Letters;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Officials see what was sent and with which proof, print what mail could not bring, and send again. */
@Controller
class LetterPages {
    static final String ONE = TextPages.PATH + "/brief/{id}";
    private static final String AGAIN = "opnieuw";
    private static final Map<String, What> NOTES =
            Map.of("printen", What.TO_PRINT, "gepost", What.POSTED, "terug", What.RETURNED);

    private final Letters letters;
    private final Lists lists;
    private final Municipalities municipalities;
    private final LetterLog log;
    private final CurrentActor actor;

    LetterPages(Letters letters, Lists lists, Municipalities municipalities, LetterLog log, CurrentActor actor) {
        this.letters = letters;
        this.lists = lists;
        this.municipalities = municipalities;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(SentList.PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get().id();
        model.addAttribute("listing", lists.show(SentList.of(codes()), wanted, () -> log.listed(who)));
        return "letters/desk/sent";
    }

    @PostMapping(SentList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(SentList.of(codes()), wanted, response, () -> log.exported(who));
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") String id, Model model) {
        model.addAttribute("letter", get(id));
        return "letters/desk/letter";
    }

    @GetMapping(ONE + "/pdf")
    ResponseEntity<byte[]> paper(@PathVariable("id") String id) {
        var content = letters.open(get(id), actor.get().id(), "brief bekijken");
        var attachment = ContentDisposition.attachment().filename("brief.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content.pdf());
    }

    /** Sends it once more, or writes down what became of it. */
    @PostMapping(ONE)
    String act(@PathVariable("id") String id, @RequestParam(name = "stap", defaultValue = "") String step) {
        var letter = get(id);
        if (step.equals(AGAIN)) {
            letters.sendAgain(letter, actor.get().id());
        } else if (NOTES.containsKey(step)) {
            letters.note(
                    letter.id(),
                    Objects.requireNonNull(NOTES.get(step)),
                    actor.get().id());
        }
        return "redirect:" + TextPages.PATH + "/brief/" + letter.id();
    }

    /** Of another municipality nothing exists here. */
    private Letter get(String id) {
        try {
            return letters.find(UUID.fromString(id))
                    .filter(letter -> codes().contains(letter.municipality()))
                    .orElseThrow(TextPlaces::absent);
        } catch (IllegalArgumentException noId) {
            throw TextPlaces.absent();
        }
    }

    private Set<String> codes() {
        return municipalities.within(actor.get().area());
    }
}
