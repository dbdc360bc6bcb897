// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Basis;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.Listing.Column;
import nl.waakzaam.site.Listing.Export;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody may read what applies: the law is public. */
@Controller
class OpenRulesPages {
    static final String PATH = "/regels";
    private static final List<Column> COLUMNS = List.of(
            Column.sortable("gemeente", "rules.column.municipality"),
            Column.sortable("sinds", "rules.column.since"),
            Column.sortable("loket", "rules.kind.loket"),
            Column.sortable("bewaartermijn", "rules.kind.bewaartermijn"));

    private final RulesList list;
    private final Rules rules;
    private final Municipalities municipalities;
    private final Clock clock;

    OpenRulesPages(RulesList list, Rules rules, Municipalities municipalities, Clock clock) {
        this.list = list;
        this.rules = rules;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    String list(Wanted wanted, Model model) {
        var listing = list.listing(PATH, wanted);
        model.addAttribute("listing", listing);
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("rows", list.rows(wanted, listing));
        model.addAttribute("exports", List.of(new Export("rules.export", PATH + ".csv")));
        return "rules/open/list";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        Csv.answer(response, "gemeenteregels.csv", csv -> {
            csv.row("code", "gemeente", "eigen regels sinds", "loket", "bewaartermijn", "telling");
            list.each(wanted, row -> {
                var counting = row.counting();
                csv.row(
                        row.code(),
                        row.name(),
                        row.since(),
                        row.desk() == null ? null : row.desk() ? "ja" : "nee",
                        row.holdingDays(),
                        counting == null ? null : counting.code());
            });
        });
    }

    @GetMapping(PATH + "/{code:GM\\d{4}}")
    String show(
            @PathVariable("code") String code,
            @RequestParam(name = "datum", defaultValue = "") String typed,
            Model model) {
        var errors = new FormErrors();
        var day = day(typed, errors);
        var applicable = rules.on(code, day);
        var origin = applicable.basis() instanceof Basis.Kept kept ? kept.origin() : code;
        model.addAttribute("rules", applicable);
        model.addAttribute("typed", typed.isEmpty() ? day.toString() : typed);
        model.addAttribute("asked", name(code));
        model.addAttribute("origin", name(origin));
        model.addAttribute("errors", errors);
        return "rules/open/municipality";
    }

    private String name(String code) {
        return municipalities.find(code).map(Municipality::name).orElse(code);
    }

    private LocalDate day(String typed, FormErrors errors) {
        var today = LocalDate.ofInstant(clock.instant(), RetentionTerms.LOCAL);
        try {
            return typed.isEmpty() ? today : LocalDate.parse(typed);
        } catch (DateTimeParseException notADate) {
            errors.add("datum", "rules.error.date");
            return today;
        }
    }
}
