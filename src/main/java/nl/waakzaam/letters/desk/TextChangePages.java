// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.util.OptionalLong;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.letters.desk.TextPlaces.Found;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An official words a text anew, sees what it looks like, and puts it to a colleague. */
@Controller
class TextChangePages {
    private final TextDesk desk;
    private final TextPlaces places;
    private final CurrentActor actor;

    TextChangePages(TextDesk desk, TextPlaces places, CurrentActor actor) {
        this.desk = desk;
        this.places = places;
        this.actor = actor;
    }

    @GetMapping(TextPages.ONE + "/wijzigen")
    String change(
            @PathVariable("code") String code,
            @PathVariable("onderdeel") String part,
            @PathVariable("taal") String language,
            @RequestParam(name = "voorstel", defaultValue = "0") long earlier,
            Model model) {
        var found = places.find(code, part, language);
        var form = desk.find(earlier, actor.get())
                .filter(text -> text.place().equals(found.place()))
                .map(TextForm::of)
                .orElseGet(() -> TextForm.of(desk.wording(found.place())));
        return form(found, form, new FormErrors(), model);
    }

    @PostMapping(TextPages.ONE + "/wijzigen")
    String preview(
            @PathVariable("code") String code,
            @PathVariable("onderdeel") String part,
            @PathVariable("taal") String language,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var found = places.find(code, part, language);
        var form = TextForm.of(posted);
        var errors = posted.containsKey("terug") ? new FormErrors() : check(form, found);
        if (posted.containsKey("terug") || !errors.isEmpty()) {
            return form(found, form, errors, model);
        }
        model.addAttribute("municipality", found.municipality());
        model.addAttribute("place", found.place());
        model.addAttribute("form", form);
        model.addAttribute("from", form.day().orElseThrow());
        model.addAttribute("example", desk.example(found.place(), form.wording()));
        return "letters/desk/preview";
    }

    @PostMapping(TextPages.ONE + "/voorleggen")
    String propose(
            @PathVariable("code") String code,
            @PathVariable("onderdeel") String part,
            @PathVariable("taal") String language,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var found = places.find(code, part, language);
        var form = TextForm.of(posted);
        var errors = check(form, found);
        var id = errors.isEmpty()
                ? desk.propose(found.place(), form.day().orElseThrow(), form, actor.get())
                : OptionalLong.empty();
        if (id.isPresent()) {
            return "redirect:" + TextProposalPages.PATH + "/" + id.getAsLong();
        }
        if (errors.isEmpty()) {
            errors.add("geldtVanaf", "rules.error.open");
        }
        return form(found, form, errors, model);
    }

    private String form(Found found, TextForm form, FormErrors errors, Model model) {
        model.addAttribute("municipality", found.municipality());
        model.addAttribute("place", found.place());
        model.addAttribute("address", found.address());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "letters/desk/form";
    }

    private FormErrors check(TextForm form, Found found) {
        return TextCheck.check(form, found.place().part(), found.municipality(), desk.today());
    }
}
