// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.ONE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.reports.ReportDesk.Opened;
import nl.waakzaam.reports.check.Checking;
import nl.waakzaam.reports.check.Finding;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.markup.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs a look in a report, and its adoption. */
@Controller
class CheckPages {
    private final ReportDesk desk;
    private final Checking checking;
    private final Evaluation evaluation;
    private final Decisions decisions;

    CheckPages(ReportDesk desk, Checking checking, Evaluation evaluation, Decisions decisions) {
        this.desk = desk;
        this.checking = checking;
        this.evaluation = evaluation;
        this.decisions = decisions;
    }

    /** Against the newest figures there are, also of a report whose figures are pinned or kept. */
    @GetMapping(ONE + "/controle")
    String check(@PathVariable("id") UUID id, Locale language, Model model) {
        var opened = desk.open(id);
        model.addAttribute("report", opened.report());
        model.addAttribute("findings", findings(opened, language));
        return "reports/check";
    }

    private List<Finding> findings(Opened opened, Locale language) {
        var facts = evaluation.knownOn(desk.today());
        return checking.check(opened.manuscript(), opened.version().answers(), facts, evaluation.words(), language);
    }

    @PostMapping(ONE + "/controle")
    String confirm(@PathVariable("id") UUID id) {
        if (decisions.confirm(desk.actor(), new ReportId(id)) instanceof Outcome.Absent) {
            throw ReportDesk.absent();
        }
        return "redirect:" + ReportRights.PATH + "/" + id + "/controle";
    }

    @GetMapping(ONE + "/vaststellen")
    String ask(@PathVariable("id") UUID id, Model model) {
        return ask(id, List.of(), false, model);
    }

    @PostMapping(ONE + "/vaststellen")
    String adopt(
            @PathVariable("id") UUID id,
            @RequestParam(name = "gelezen", defaultValue = "") String read,
            HttpServletResponse response,
            Model model) {
        if (!"ja".equals(read)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return ask(id, List.of(), true, model);
        }
        return switch (decisions.adopt(desk.actor(), new ReportId(id))) {
            case Outcome.Absent absent -> throw ReportDesk.absent();
            case Outcome.Refused refused -> {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                yield ask(id, refused.faults(), false, model);
            }
            default -> "redirect:" + ReportRights.PATH + "/" + id;
        };
    }

    private String ask(UUID id, List<Fault> faults, boolean unread, Model model) {
        var opened = desk.open(id);
        model.addAttribute("report", opened.report());
        model.addAttribute("faults", faults);
        model.addAttribute("unread", unread);
        model.addAttribute("open", findings(opened, opened.report().language()).size());
        return "reports/adopt";
    }
}
