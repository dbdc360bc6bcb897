// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.lists.ListPlace;
import nl.waakzaam.series.Figures.Area;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One municipality, unit, region or province: its four high impact crimes, honestly. */
@Controller
class AreaPages {
    static final String SEARCH = "/cijfers/gemeente";
    static final String LIST = SEARCH + FigureList.FILE;
    static final String PATH = SEARCH + "/{gebied:[A-Z]{2}[0-9]{2,4}}";
    static final String FILE = PATH + Downloads.FILE;
    static final String PARTS = PATH + FigureList.FILE;
    private static final String USUAL = "woninginbraak";

    private final Reading reading;
    private final FigureAreas places;
    private final OffenceCards cards;
    private final OffenceChart chart;
    private final Drawing drawing;
    private final Downloads downloads;

    AreaPages(
            Reading reading,
            FigureAreas places,
            OffenceCards cards,
            OffenceChart chart,
            Drawing drawing,
            Downloads downloads) {
        this.reading = reading;
        this.places = places;
        this.cards = cards;
        this.chart = chart;
        this.drawing = drawing;
        this.downloads = downloads;
    }

    /** One that is found opens at once. */
    @GetMapping(SEARCH)
    String search(@RequestParam Map<String, String> query, Locale language, Model model) {
        var asked = reading.asked(query);
        var chosen = asked.selection();
        var words = reading.words(language);
        var list = new AreaList(chosen, words).found();
        var wanted = list.asked(query);
        var found = places.search(wanted.search(), chosen.knownOn());
        if (found.size() == 1) {
            return "redirect:" + SEARCH + "/" + found.getFirst().code() + chosen.query();
        }
        start(asked, model);
        model.addAttribute("typed", wanted.search());
        if (!found.isEmpty()) {
            var place = ListPlace.of("gebieden", words.text("monitor.search.found"), SEARCH, chosen.fields());
            model.addAttribute("list", list.show(found, wanted, place));
        }
        return "monitor/areas";
    }

    @GetMapping(LIST)
    void list(
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var chosen = reading.selection(query);
        var list = new AreaList(chosen, reading.words(language)).found();
        var wanted = list.asked(query);
        list.answer(places.search(wanted.search(), chosen.knownOn()), wanted, vorm, "gebieden", response);
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String gebied,
            @RequestParam Map<String, String> query,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var asked = reading.asked(in(gebied, query));
        var area = places.find(gebied, asked.selection().knownOn());
        return area.isPresent()
                ? show(area.get(), asked, query, reading.sentences(language), model)
                : unknown(gebied, asked, model, response);
    }

    private String show(Area area, Asked asked, Map<String, String> query, Sentences sentences, Model model) {
        var chosen = asked.selection();
        var day = chosen.knownOn();
        start(asked, model);
        model.addAttribute("area", area);
        model.addAttribute("wholes", places.wholesOf(area, day));
        showParts(area, chosen, query, sentences.words(), model);
        model.addAttribute("merged", places.mergedInto(area.code(), day));
        model.addAttribute("estimates", chart.estimates(chosen, sentences.words()));
        var found = Crimes.HIGH_IMPACT.stream()
                .flatMap(subject -> cards.find(chosen.about(subject), sentences).stream())
                .toList();
        model.addAttribute("cards", found);
        showChart(shown(chosen, found), sentences, model);
        return "monitor/area";
    }

    /** The offence that was chosen, or the first that there are figures of. */
    private static Selection shown(Selection chosen, List<OffenceCard> cards) {
        return cards.stream().anyMatch(card -> card.subject().equals(chosen.subject()))
                ? chosen
                : cards.stream()
                        .findFirst()
                        .map(card -> chosen.about(card.subject()))
                        .orElse(chosen);
    }

    private void showChart(Selection chosen, Sentences sentences, Model model) {
        var links = Downloads.links(SEARCH + "/" + chosen.area(), chosen, Asked.AREA);
        chart.find(chosen, sentences)
                .map(found -> drawing.figure("gebied", found, sentences.words().language(), links))
                .ifPresent(figure -> model.addAttribute("figure", figure));
    }

    private void showParts(Area area, Selection chosen, Map<String, String> query, Words words, Model model) {
        var parts = places.municipalitiesOf(area, chosen.knownOn());
        if (!parts.isEmpty()) {
            var list = new AreaList(chosen.in(Selection.COUNTRY), words).parts();
            var title = words.text("monitor.area.parts", parts.size());
            var place = ListPlace.of("gemeenten", title, SEARCH + "/" + area.code(), chosen.fields(Asked.AREA));
            model.addAttribute("parts", list.show(parts, list.asked(query), place));
        }
    }

    /** The municipalities in a whole. */
    @GetMapping(PARTS)
    void parts(
            @PathVariable String gebied,
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var chosen = reading.selection(in(gebied, query));
        var parts = places.find(gebied, chosen.knownOn())
                .map(area -> places.municipalitiesOf(area, chosen.knownOn()))
                .filter(found -> !found.isEmpty())
                .orElseThrow(NoFigures::new);
        var list = new AreaList(chosen.in(Selection.COUNTRY), reading.words(language)).parts();
        list.answer(parts, list.asked(query), vorm, "gemeenten-" + gebied, response);
    }

    /** One that has ended tells what became of it; any other is not found, with a way to look further. */
    private String unknown(String code, Asked asked, Model model, HttpServletResponse response) {
        start(asked, model);
        model.addAttribute("typed", "");
        places.ended(code, asked.selection().knownOn()).ifPresent(gone -> model.addAttribute("ended", gone));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "monitor/unknown";
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> download(
            @PathVariable String gebied,
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = reading.selection(in(gebied, query));
        var found = chart.find(chosen, reading.sentences(language)).orElseThrow(NoFigures::new);
        return downloads.of(found, vorm, chosen.subject() + "-" + gebied, language, request, response);
    }

    private static void start(Asked asked, Model model) {
        model.addAttribute("selection", asked.selection());
        model.addAttribute("errors", asked.errors());
    }

    private static Map<String, String> in(String area, Map<String, String> query) {
        var all = new HashMap<>(query);
        all.put(Asked.AREA, area);
        all.merge(Asked.SUBJECT, USUAL, (given, usual) -> given.isBlank() ? usual : given);
        return all;
    }
}
