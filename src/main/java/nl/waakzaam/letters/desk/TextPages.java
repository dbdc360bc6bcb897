// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.util.ArrayList;
import java.util.OptionalLong;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.letters.MunicipalText;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.letters.Part;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Colleagues;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Officials see the texts of their letters and propose others. */
@Controller
class TextPages {
    static final String PATH = "/gemeente/brieven";
    static final String OWN = PATH + "/{code:GM\\d{4}}";
    static final String ONE = OWN + "/{onderdeel}/{taal}";

    private final TextDesk desk;
    private final Colleagues colleagues;
    private final CurrentActor actor;

    TextPages(TextDesk desk, Colleagues colleagues, CurrentActor actor) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.actor = actor;
    }

    /** A place in the address, with its municipality, which is one of the official's own. */
    private record Found(Municipality municipality, Place place) {
        String address() {
            return "%s/%s/%s/%s"
                    .formatted(
                            PATH,
                            municipality.code(),
                            place.part().code(),
                            place.language().getLanguage());
        }
    }

    @GetMapping(PATH)
    String choose(Model model) {
        var own = desk.municipalitiesOf(actor.get());
        if (own.size() == 1) {
            return "redirect:" + PATH + "/" + own.getFirst().code();
        }
        model.addAttribute("municipalities", own);
        return "letters/desk/choose";
    }

    @GetMapping(OWN)
    String overview(@PathVariable("code") String code, Model model) {
        var municipality = own(actor.get(), code);
        var lines = new ArrayList<TextLine>();
        for (var part : Part.values()) {
            for (var language : part.languages()) {
                var place = new Place(code, part, language);
                lines.add(new TextLine(place, desk.findOwn(place)));
            }
        }
        model.addAttribute("municipality", municipality);
        model.addAttribute("lines", lines);
        model.addAttribute("open", desk.listOpen(code));
        return "letters/desk/overview";
    }

    @GetMapping(ONE)
    String show(
            @PathVariable("code") String code,
            @PathVariable("onderdeel") String part,
            @PathVariable("taal") String language,
            Model model) {
        var found = find(code, part, language);
        var history = desk.list(found.place());
        var wording = desk.wording(found.place());
        model.addAttribute("municipality", found.municipality());
        model.addAttribute("place", found.place());
        model.addAttribute("own", desk.findOwn(found.place()));
        model.addAttribute("example", desk.example(found.place(), wording));
        model.addAttribute("history", history);
        model.addAttribute(
                "names",
                colleagues.of(history.stream().map(MunicipalText::proposal).toList()));
        return "letters/desk/text";
    }

    @GetMapping(ONE + "/wijzigen")
    String change(
            @PathVariable("code") String code,
            @PathVariable("onderdeel") String part,
            @PathVariable("taal") String language,
            @RequestParam(name = "voorstel", defaultValue = "0") long earlier,
            Model model) {
        var found = find(code, part, language);
        var form = desk.find(earlier, actor.get())
                .filter(text -> text.place().equals(found.place()))
                .map(TextForm::of)
                .orElseGet(() -> TextForm.of(desk.wording(found.place())));
        return form(found, form, new FormErrors(), model);
    }

    @PostMapping(ONE + "/wijzigen")
    String preview(
            @PathVariable("code") String code,
            @PathVariable("onderdeel") String part,
            @PathVariable("taal") String language,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var found = find(code, part, language);
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

    @PostMapping(ONE + "/voorleggen")
    String propose(
            @PathVariable("code") String code,
            @PathVariable("onderdeel") String part,
            @PathVariable("taal") String language,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var found = find(code, part, language);
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

    private Found find(String code, String part, String language) {
        var municipality = own(actor.get(), code);
        var known = Part.ofCode(part).orElseThrow(TextPages::absent);
        var spoken = known.languages().stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(TextPages::absent);
        return new Found(municipality, new Place(code, known, spoken));
    }

    /** Of another municipality nothing exists here. */
    private Municipality own(Actor who, String code) {
        return desk.municipalityOf(who, code).orElseThrow(TextPages::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
