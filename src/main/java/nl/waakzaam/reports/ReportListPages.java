// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.PATH;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
    private final SourceChoices sources;

    ReportListPages(ReportDesk desk, Writing writing, Lists lists, SourceChoices sources) {
        this.desk = desk;
        this.writing = writing;
        this.lists = lists;
        this.sources = sources;
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
    String empty(Locale language, Model model) {
        return form(ReportForm.empty(desk.today()), new FormErrors(), language, model);
    }

    @PostMapping(PATH + "/nieuw")
    String begin(
            @RequestParam(name = "titel", defaultValue = "") String title,
            @RequestParam(name = "taal-van-verslag", defaultValue = "") String language,
            @RequestParam(name = "bekendOp", defaultValue = "") String knownOn,
            @RequestParam(name = "begin", defaultValue = "") String beginning,
            @RequestParam(name = "van", defaultValue = "") String first,
            @RequestParam(name = "tot", defaultValue = "") String last,
            @RequestParam(name = "bron", defaultValue = "") String source,
            Locale screen,
            Model model) {
        var form = new ReportForm(title.strip(), language, knownOn, beginning, first.strip(), last.strip(), source);
        var errors = form.errors(desk.today());
        if (!source.isEmpty() && !sources.ofCounts(screen).containsKey(source)) {
            errors.add("bron", "verslagen.error.source");
        }
        if (!errors.isEmpty()) {
            return form(form, errors, screen, model);
        }
        var id = writing.begin(desk.actor(), new Beginning(form.title(), form.locale(), form.day(), form.text()));
        return "redirect:" + PATH + "/" + id;
    }

    private String form(ReportForm form, FormErrors errors, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("sources", sources.ofCounts(language));
        return "reports/new";
    }
}
