// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.BLOCK;
import static nl.waakzaam.reports.ReportRights.ONE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.waakzaam.reports.ReportScreen.Unsaid;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Colleagues say what they think of a block, and that it is done. */
@Controller
class RemarkPages {
    private static final int LONGEST = 2_000;

    private final ReportDesk desk;
    private final Showing showing;
    private final Remarks remarks;

    RemarkPages(ReportDesk desk, Showing showing, Remarks remarks) {
        this.desk = desk;
        this.showing = showing;
        this.remarks = remarks;
    }

    /** What cannot be placed stays in its field, or is shown where there is none any more. */
    @PostMapping(BLOCK + "/opmerkingen")
    String say(
            @PathVariable("id") UUID id,
            @PathVariable("blok") int mark,
            @RequestParam(name = "opmerking", defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        var report = desk.find(id);
        // a browser counts the end of a line as one sign and sends two
        var words = new Unsaid(mark, text.replace("\r\n", "\n").strip());
        var errors = errors(report, words);
        if (errors.isEmpty()) {
            remarks.add(report.id(), mark, words.text(), desk.actor().id());
            return "redirect:" + ReportRights.PATH + "/" + id + "#blok-" + mark;
        }
        response.setStatus((report.isFinal() ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value());
        model.addAttribute("screen", showing.screen(desk.open(id)).with(words));
        model.addAttribute("form", ReportForm.of(report));
        model.addAttribute("errors", errors);
        return "reports/report";
    }

    private static FormErrors errors(Report report, Unsaid words) {
        if (report.isFinal()) {
            return FormErrors.one("blok-" + words.mark(), "verslagen.error.remark-adopted");
        }
        var field = "opmerking-" + words.mark();
        if (words.text().isEmpty()) {
            return FormErrors.one(field, "verslagen.error.remark-empty");
        }
        var length = words.text().length();
        return length > LONGEST
                ? FormErrors.one(field, "verslagen.error.remark-long", LONGEST, length)
                : new FormErrors();
    }

    @PostMapping(ONE + "/opmerkingen/{opmerking:\\d{1,18}}")
    String resolve(
            @PathVariable("id") UUID id,
            @PathVariable("opmerking") long remark,
            @RequestParam(name = "gedaan", defaultValue = "") String done,
            @RequestParam(name = "blok", defaultValue = "0") int mark) {
        remarks.resolve(
                desk.find(id).id(), remark, "ja".equals(done), desk.actor().id());
        return "redirect:" + ReportRights.PATH + "/" + id + "#blok-" + mark;
    }
}
