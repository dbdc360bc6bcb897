// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.util.ArrayList;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.letters.MunicipalText;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.letters.Part;
import nl.waakzaam.rules.Colleagues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Officials see the texts of their letters, as they are and were. */
@Controller
class TextPages {
    static final String PATH = "/gemeente/brieven";
    static final String OWN = PATH + "/{code:GM\\d{4}}";
    static final String ONE = OWN + "/{onderdeel}/{taal}";

    private final TextDesk desk;
    private final TextPlaces places;
    private final Colleagues colleagues;
    private final CurrentActor actor;

    TextPages(TextDesk desk, TextPlaces places, Colleagues colleagues, CurrentActor actor) {
        this.desk = desk;
        this.places = places;
        this.colleagues = colleagues;
        this.actor = actor;
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
        var municipality = places.own(code);
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
        var found = places.find(code, part, language);
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
}
