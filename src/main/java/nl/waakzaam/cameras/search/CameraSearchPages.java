// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.List;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.cameras.search.CameraAsking.Outcome;
import nl.waakzaam.cameras.search.Proportionality.Excess;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A detective asks which cameras may have seen something: the case first, then where and when. */
@Controller
class CameraSearchPages {
    static final String PATH = "/politie/cameras";

    private final TypedSearch form;
    private final CameraAsking asking;
    private final FoundCameraPages found;
    private final SecondPerson second;
    private final CameraSearchLimits limits;
    private final CurrentActor actor;

    CameraSearchPages(
            TypedSearch form,
            CameraAsking asking,
            FoundCameraPages found,
            SecondPerson second,
            CameraSearchLimits limits,
            CurrentActor actor) {
        this.form = form;
        this.asking = asking;
        this.found = found;
        this.second = second;
        this.limits = limits;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String form(Model model) {
        return form(Map.of(), new FormErrors(), List.of(), model);
    }

    /** What was asked and the cameras that were shown belong together: neither is kept without the other. */
    @PostMapping(PATH)
    @Transactional
    public String ask(@RequestParam Map<String, String> typed, Model model) {
        var errors = new FormErrors();
        var wish = form.read(typed, errors);
        return wish.isEmpty()
                ? form(typed, errors, List.of(), model)
                : answer(asking.ask(wish.get(), actor.get()), typed, model);
    }

    private String answer(Outcome outcome, Map<String, String> typed, Model model) {
        return switch (outcome) {
            case Outcome.Allowed(var search) -> found.show(search, Wanted.beginning(), model);
            case Outcome.Waits(var search) -> "redirect:" + FoundCameraPages.path(search);
            case Outcome.TooMuch(var excesses) -> form(typed, new FormErrors(), excesses, model);
        };
    }

    private String form(Map<String, String> typed, FormErrors errors, List<Excess> excesses, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("excesses", excesses);
        model.addAttribute("limits", limits);
        model.addAttribute("requests", second.count(actor.get()));
        return "cameras/search/form";
    }
}
