// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.List;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screens of targeted queries and of restricted goods; what is typed travels in the body only. */
@Controller
class TargetedSearchPages {
    private static final String TARGETED = "/politie/goederen/gericht";
    private static final String RESTRICTED = "/politie/goederen/beperkt";

    private final TargetedSearch search;
    private final Intake intake;
    private final CurrentActor actor;

    TargetedSearchPages(TargetedSearch search, Intake intake, CurrentActor actor) {
        this.search = search;
        this.intake = intake;
        this.actor = actor;
    }

    @GetMapping(TARGETED)
    String targeted(Model model) {
        return targeted(Map.of(), new FormErrors(), null, model);
    }

    @PostMapping(TARGETED)
    String find(@RequestParam Map<String, String> typed, Model model) {
        var errors = new FormErrors();
        var municipality = intake.municipality(
                        typed.getOrDefault("gemeente", "").strip())
                .map(Municipality::code)
                .orElse(null);
        var query = TargetedQuery.read(typed, municipality, errors);
        return targeted(typed, errors, errors.isEmpty() ? search.find(query, actor.get()) : null, model);
    }

    @GetMapping(RESTRICTED)
    String restricted(Model model) {
        return restricted(Map.of(), new FormErrors(), null, model);
    }

    @PostMapping(RESTRICTED)
    String open(@RequestParam Map<String, String> typed, Model model) {
        var errors = new FormErrors();
        var report = Texts.clean(typed.get("aangifte"));
        if (report == null) {
            errors.add("aangifte", "stolengoods.restricted.error.report");
        }
        var reason = TargetedQuery.reason(typed, errors);
        var goods = report == null || !errors.isEmpty() ? null : search.openRestricted(report, reason, actor.get());
        return restricted(typed, errors, goods, model);
    }

    private static String targeted(
            Map<String, String> typed, FormErrors errors, @Nullable List<GoodsList.Row> found, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("searched", found != null);
        model.addAttribute("found", found == null ? List.of() : found);
        model.addAttribute("most", TargetedSearch.MOST);
        return "stolengoods/targeted";
    }

    private static String restricted(
            Map<String, String> typed, FormErrors errors, @Nullable List<Good> goods, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("searched", goods != null);
        model.addAttribute("goods", goods == null ? List.of() : goods);
        return "stolengoods/restricted";
    }
}
