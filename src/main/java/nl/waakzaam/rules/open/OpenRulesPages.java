// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Basis;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody may read what applies: the law is public. */
@Controller
class OpenRulesPages {
    static final String PATH = RulesList.PATH;

    private final RulesList list;
    private final Lists lists;
    private final Rules rules;
    private final Municipalities municipalities;
    private final Clock clock;

    OpenRulesPages(RulesList list, Lists lists, Rules rules, Municipalities municipalities, Clock clock) {
        this.list = list;
        this.lists = lists;
        this.rules = rules;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(list.today(), wanted));
        return "rules/open/list";
    }

    /** Public, so no consultation to log. */
    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        lists.export(list.today(), wanted, response, () -> {});
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
        var today = DutchTime.today(clock);
        try {
            return typed.isEmpty() ? today : LocalDate.parse(typed);
        } catch (DateTimeParseException notADate) {
            errors.add("datum", "rules.error.date");
            return today;
        }
    }
}
