// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.worn;

import java.util.List;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.identifiers.WornPattern;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screens of the search for worn numbers; what is typed travels in the body only. */
@Controller
class WornSearchPages {
    private static final int LONGEST = 200;
    private final WornSearch search;
    private final CurrentActor actor;

    WornSearchPages(WornSearch search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
    }

    @GetMapping("/politie/zoeken")
    String police(Model model) {
        return police(Map.of(), new FormErrors(), null, model);
    }

    @PostMapping("/politie/zoeken")
    String searchAsPolice(@RequestParam Map<String, String> typed, Model model) {
        var errors = new FormErrors();
        var caseNumber = required(typed, "zaaknummer", "stolengoods.worn.error.case", errors);
        var purpose = required(typed, "doel", "stolengoods.worn.error.purpose", errors);
        var pattern = WornPattern.read(typed.getOrDefault("nummer", ""));
        if (pattern.isEmpty()) {
            errors.add("nummer", "stolengoods.worn.error.number", WornPattern.FEWEST);
        }
        if (!errors.isEmpty() || pattern.isEmpty()) {
            return police(typed, errors, null, model);
        }
        return police(typed, errors, search.forPolice(pattern.get(), caseNumber, purpose, actor.get()), model);
    }

    @GetMapping("/handelaar/zoeken")
    String dealer(Model model) {
        model.addAttribute("typed", "");
        return "stolengoods/worn-dealer";
    }

    @PostMapping("/handelaar/zoeken")
    String searchAsDealer(@RequestParam(name = "nummer", defaultValue = "") String typed, Model model) {
        model.addAttribute("typed", typed.length() > LONGEST ? "" : typed);
        model.addAttribute("answer", search.forDealer(typed, actor.get()).name());
        return "stolengoods/worn-dealer";
    }

    private static String police(
            Map<String, String> typed, FormErrors errors, @Nullable List<StolenKey> found, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("searched", found != null);
        model.addAttribute("found", found == null ? List.of() : found);
        model.addAttribute("most", WornSearch.MOST);
        return "stolengoods/worn-police";
    }

    private static String required(Map<String, String> typed, String field, String textKey, FormErrors errors) {
        var value = Texts.clean(typed.get(field));
        if (value == null || value.length() > LONGEST) {
            errors.add(field, textKey);
            return "";
        }
        return value;
    }
}
