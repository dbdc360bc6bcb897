// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.BLOCK;
import static nl.waakzaam.reports.ReportRights.FILE;
import static nl.waakzaam.reports.ReportRights.ONE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.reports.ReportDesk.Opened;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.papers.Paper;
import nl.waakzaam.reports.papers.Papers;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report with its figures filled in: to read, to order, to hand over. */
@Controller("progressReportPages")
class ReportPages {
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "html", "text/html;charset=UTF-8",
            "csv", "text/csv;charset=UTF-8",
            "zip", "application/zip");

    private final ReportDesk desk;
    private final Showing showing;
    private final Writing writing;
    private final Decisions decisions;
    private final Evaluation evaluation;
    private final Papers papers;

    ReportPages(
            ReportDesk desk,
            Showing showing,
            Writing writing,
            Decisions decisions,
            Evaluation evaluation,
            Papers papers) {
        this.desk = desk;
        this.showing = showing;
        this.writing = writing;
        this.decisions = decisions;
        this.evaluation = evaluation;
        this.papers = papers;
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") UUID id, Model model) {
        var opened = desk.open(id);
        return show(opened, ReportForm.of(opened.report()), new FormErrors(), model);
    }

    @PostMapping(ONE)
    String name(
            @PathVariable("id") UUID id,
            @RequestParam(name = "titel", defaultValue = "") String title,
            @RequestParam(name = "bekendOp", defaultValue = "") String knownOn,
            Model model) {
        var opened = desk.open(id);
        var form = new ReportForm(title.strip(), opened.report().language().getLanguage(), knownOn, "leeg", "", "", "");
        var errors = form.errors(desk.today());
        if (!errors.isEmpty()) {
            return show(opened, form, errors, model);
        }
        return back(id, decisions.name(desk.actor(), opened.report().id(), form.title(), form.day()));
    }

    private String show(Opened opened, ReportForm form, FormErrors errors, Model model) {
        model.addAttribute("screen", showing.screen(opened));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "reports/report";
    }

    @PostMapping(BLOCK + "/omhoog")
    String up(@PathVariable("id") UUID id, @PathVariable("blok") int mark) {
        return back(id, writing.move(desk.actor(), new ReportId(id), mark, -1)) + "#blok-" + mark;
    }

    @PostMapping(BLOCK + "/omlaag")
    String down(@PathVariable("id") UUID id, @PathVariable("blok") int mark) {
        return back(id, writing.move(desk.actor(), new ReportId(id), mark, 1)) + "#blok-" + mark;
    }

    /** A block that a colleague changed meanwhile stays: who takes it out must have read it. */
    @PostMapping(BLOCK + "/verwijderen")
    String remove(
            @PathVariable("id") UUID id,
            @PathVariable("blok") int mark,
            @RequestParam(name = "versie", defaultValue = "0") int base,
            HttpServletResponse response,
            Model model) {
        var outcome = writing.remove(desk.actor(), new ReportId(id), base, mark);
        if (outcome instanceof Outcome.Overtaken overtaken && overtaken.theirs().isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var opened = desk.open(id);
            var errors = FormErrors.one("blok-" + mark, "verslagen.error.changed-meanwhile");
            return show(opened, ReportForm.of(opened.report()), errors, model);
        }
        return back(id, outcome);
    }

    private static String back(UUID id, Outcome outcome) {
        if (outcome instanceof Outcome.Absent) {
            throw ReportDesk.absent();
        }
        return "redirect:" + ReportRights.PATH + "/" + id;
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> file(@PathVariable("id") UUID id, @PathVariable("soort") String kind) {
        var opened = desk.open(id);
        var paper = evaluation.paper(opened.manuscript(), opened.facts());
        var name = ContentDisposition.attachment().filename("verslag." + kind).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(kind, "application/octet-stream"))
                .body(content(paper, kind));
    }

    private byte[] content(Paper paper, String kind) {
        return switch (kind) {
            case "pdf" -> papers.pdf(paper);
            case "docx" -> papers.docx(paper);
            case "html" -> papers.html(paper);
            case "csv" -> papers.csv(paper);
            default -> papers.bundle(paper);
        };
    }
}
