// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.PATH;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.waakzaam.reports.Writing.Beginning;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports of the own organisation, and the beginning of a new one. */
@Controller
class ReportListPages {
    private final ReportDesk desk;
    private final Writing writing;
    private final Lists lists;

    ReportListPages(ReportDesk desk, Writing writing, Lists lists) {
        this.desk = desk;
        this.writing = writing;
        this.lists = lists;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(ReportList.of(desk.actor().organisation()), wanted));
        return "reports/list";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        lists.export(ReportList.of(desk.actor().organisation()), wanted, response, () -> {});
    }

    @GetMapping(PATH + "/nieuw")
    String empty(Model model) {
        return form(ReportForm.empty(desk.today()), new FormErrors(), model);
    }

    @PostMapping(PATH + "/nieuw")
    String begin(
            @RequestParam(name = "titel", defaultValue = "") String title,
            @RequestParam(name = "taal-van-verslag", defaultValue = "") String language,
            @RequestParam(name = "bekendOp", defaultValue = "") String knownOn,
            @RequestParam(name = "begin", defaultValue = "") String beginning,
            @RequestParam(name = "van", defaultValue = "") String first,
            @RequestParam(name = "tot", defaultValue = "") String last,
            Model model) {
        var form = new ReportForm(title.strip(), language, knownOn, beginning, first.strip(), last.strip());
        var errors = form.errors(desk.today());
        if (!errors.isEmpty()) {
            return form(form, errors, model);
        }
        var id = writing.begin(desk.actor(), new Beginning(form.title(), form.locale(), form.day(), form.text()));
        return "redirect:" + PATH + "/" + id;
    }

    private static String form(ReportForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "reports/new";
    }
}
