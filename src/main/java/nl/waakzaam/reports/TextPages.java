// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.BLOCK;
import static nl.waakzaam.reports.ReportRights.ONE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.reports.ReportDesk.Opened;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.markup.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a block, a new block or the whole text is written; what cannot be saved stays in the form. */
@Controller("reportTextPages")
class TextPages {
    private final ReportDesk desk;
    private final Showing showing;
    private final Writing writing;

    TextPages(ReportDesk desk, Showing showing, Writing writing) {
        this.desk = desk;
        this.showing = showing;
        this.writing = writing;
    }

    @GetMapping(BLOCK)
    String block(@PathVariable("id") UUID id, @PathVariable("blok") int mark, Model model) {
        var opened = open(id);
        var text = opened.version().find(mark).map(Written::text).orElseThrow(ReportDesk::absent);
        return show(
                screen(
                        opened,
                        "/blokken/" + mark,
                        "verslagen.edit.title",
                        opened.report().version(),
                        text),
                model);
    }

    @PostMapping(BLOCK)
    String write(
            @PathVariable("id") UUID id,
            @PathVariable("blok") int mark,
            @RequestParam(name = "versie", defaultValue = "0") int base,
            @RequestParam(name = "tekst", defaultValue = "") String text,
            @RequestParam(name = "voorbeeld", defaultValue = "") String preview,
            HttpServletResponse response,
            Model model) {
        var opened = open(id);
        var screen = screen(opened, "/blokken/" + mark, "verslagen.edit.title", base, text);
        if (!preview.isEmpty()) {
            return show(screen.previewed(showing.preview(opened, withinLimits(text))), model);
        }
        var outcome = writing.write(desk.actor(), opened.report().id(), base, mark, text);
        return answer(opened, screen, outcome, "#blok-" + mark, response, model);
    }

    @GetMapping(BLOCK + "/invoegen")
    String empty(@PathVariable("id") UUID id, @PathVariable("blok") int mark, Model model) {
        var opened = open(id);
        return show(insert(opened, mark, ""), model);
    }

    @PostMapping(BLOCK + "/invoegen")
    String insert(
            @PathVariable("id") UUID id,
            @PathVariable("blok") int mark,
            @RequestParam(name = "tekst", defaultValue = "") String text,
            @RequestParam(name = "voorbeeld", defaultValue = "") String preview,
            HttpServletResponse response,
            Model model) {
        var opened = open(id);
        var screen = insert(opened, mark, text);
        if (!preview.isEmpty()) {
            return show(screen.previewed(showing.preview(opened, withinLimits(text))), model);
        }
        var outcome = writing.insert(desk.actor(), opened.report().id(), mark, text);
        return answer(opened, screen, outcome, "#blok-" + opened.report().nextMark(), response, model);
    }

    @GetMapping(ONE + "/tekst")
    String whole(@PathVariable("id") UUID id, Model model) {
        var opened = open(id);
        var text = opened.version().text();
        return show(
                screen(opened, "/tekst", "verslagen.text.title", opened.report().version(), text), model);
    }

    @PostMapping(ONE + "/tekst")
    String rewrite(
            @PathVariable("id") UUID id,
            @RequestParam(name = "versie", defaultValue = "0") int base,
            @RequestParam(name = "tekst", defaultValue = "") String text,
            @RequestParam(name = "voorbeeld", defaultValue = "") String preview,
            HttpServletResponse response,
            Model model) {
        var opened = open(id);
        var screen = screen(opened, "/tekst", "verslagen.text.title", base, text);
        if (!preview.isEmpty()) {
            return show(screen.previewed(showing.preview(opened, withinLimits(text))), model);
        }
        var outcome = writing.rewrite(desk.actor(), opened.report().id(), base, text);
        return answer(opened, screen, outcome, "", response, model);
    }

    /** What a text becomes while it is typed. */
    @PostMapping(ONE + "/voorbeeld")
    String preview(
            @PathVariable("id") UUID id, @RequestParam(name = "tekst", defaultValue = "") String text, Model model) {
        var opened = open(id);
        model.addAttribute("blocks", showing.preview(opened, withinLimits(text)));
        model.addAttribute("language", opened.report().language());
        return "reports/preview";
    }

    private Opened open(UUID id) {
        return desk.open(id);
    }

    private static String withinLimits(String text) {
        if (text.length() > Writing.LONGEST_TEXT) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return text;
    }

    private static TextScreen insert(Opened opened, int after, String text) {
        var version = opened.report().version();
        return screen(opened, "/blokken/" + after + "/invoegen", "verslagen.insert.title", version, text);
    }

    private static TextScreen screen(Opened opened, String at, String titleKey, int base, String text) {
        var path = opened.path();
        var language = opened.report().language();
        return new TextScreen(language, path, path + at, titleKey, base, text, List.of(), null, List.of());
    }

    private static String show(TextScreen screen, Model model) {
        model.addAttribute("screen", screen);
        return "reports/text";
    }

    private String answer(
            Opened opened, TextScreen screen, Outcome outcome, String at, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Outcome.Saved saved -> "redirect:" + opened.path() + at;
            case Outcome.Absent absent -> throw ReportDesk.absent();
            case Outcome.Adopted adopted -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(screen.refused(List.of(Fault.of("", "verslagen.fault.adopted"))), model);
            }
            case Outcome.Refused refused -> {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                yield show(screen.refused(refused.faults()), model);
            }
            case Outcome.Overtaken overtaken -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(overtaken(opened, screen, overtaken), model);
            }
        };
    }

    /** What was typed for a block that is gone can be put at the end. */
    private static TextScreen overtaken(Opened opened, TextScreen screen, Outcome.Overtaken overtaken) {
        var blocks = opened.version().blocks();
        var last = blocks.isEmpty() ? 0 : blocks.getLast().mark();
        var action =
                overtaken.theirs().isPresent() ? screen.action() : opened.path() + "/blokken/" + last + "/invoegen";
        return screen.overtaken(action, overtaken.version(), overtaken.theirs().orElse(""));
    }
}
