// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.BLOCK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.reports.markup.Fault;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Term;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places a table or chart by choosing what stands in it. */
@Controller
class PlacingPages {
    private static final String PATH = BLOCK + "/plaatsen";

    private final ReportDesk desk;
    private final Writing writing;
    private final Figures figures;
    private final SourceChoices sources;

    PlacingPages(ReportDesk desk, Writing writing, Figures figures, SourceChoices sources) {
        this.desk = desk;
        this.writing = writing;
        this.figures = figures;
        this.sources = sources;
    }

    @GetMapping(PATH)
    String empty(@PathVariable("id") UUID id, @PathVariable("blok") int mark, Locale language, Model model) {
        return form(desk.find(id), mark, PlacingForm.empty(), new FormErrors(), List.of(), language, model);
    }

    @PostMapping(PATH)
    String place(
            @PathVariable("id") UUID id,
            @PathVariable("blok") int mark,
            @RequestParam(name = "soort", defaultValue = "tabel") String kind,
            @RequestParam(name = "onderwerp", defaultValue = "") List<String> subjects,
            @RequestParam(name = "andere", defaultValue = "") String other,
            @RequestParam(name = "maat", defaultValue = "misdrijven") String measure,
            @RequestParam(name = "gebied", defaultValue = "NL") String areas,
            @RequestParam(name = "van", defaultValue = "") String from,
            @RequestParam(name = "tot", defaultValue = "") String until,
            @RequestParam(name = "vorm", defaultValue = "") String shape,
            @RequestParam(name = "per1000", defaultValue = "") String rate,
            @RequestParam(name = "bron", defaultValue = "") String dataset,
            @RequestParam(name = "titel", defaultValue = "") String title,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var report = desk.find(id);
        var form = new PlacingForm(
                kind, subjects, other, measure, areas, from, until, shape, "ja".equals(rate), dataset, title);
        var errors = form.errors();
        if (errors.isEmpty()) {
            var outcome = writing.insert(desk.actor(), report.id(), mark, form.text());
            if (!(outcome instanceof Outcome.Refused refused)) {
                return "redirect:" + ReportRights.PATH + "/" + id + "#blok-" + report.nextMark();
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(report, mark, form, errors, refused.faults(), language, model);
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return form(report, mark, form, errors, List.of(), language, model);
    }

    private String form(
            Report report,
            int mark,
            PlacingForm form,
            FormErrors errors,
            List<Fault> faults,
            Locale language,
            Model model) {
        model.addAttribute("report", report);
        model.addAttribute("mark", mark);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("faults", faults);
        model.addAttribute("subjects", named(figures.subjects(), language));
        model.addAttribute("measures", named(figures.measures(), language));
        model.addAttribute("datasets", sources.all(language));
        return "reports/place";
    }

    /** Those with a name of their own; offences by code only are typed. */
    private static Map<String, String> named(List<Term> terms, Locale language) {
        var names = new LinkedHashMap<String, String>();
        terms.stream()
                .filter(term -> term.key().matches("[a-z].*"))
                .forEach(term -> names.put(term.key(), term.title(language)));
        return names;
    }
}
