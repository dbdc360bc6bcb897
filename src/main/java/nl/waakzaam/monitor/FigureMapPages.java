// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.charts.ChartLinks;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.charts.YearChoice;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.lists.ListPlace;
import nl.waakzaam.monitor.lists.ListView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An offence on the map of municipalities: per inhabitant or dwelling unless counts are asked. */
@Controller
class FigureMapPages {
    static final String PATH = "/cijfers/kaart/{onderwerp:[a-z0-9.-]+}";
    static final String FILE = PATH + Downloads.FILE;
    static final String LIST = PATH + FigureList.FILE;
    private static final String START = "/cijfers/kaart/";
    private static final String TILES = "tegels";

    private final Reading reading;
    private final Crimes crimes;
    private final MapFigures figures;
    private final Drawing drawing;
    private final Downloads downloads;
    private final Estimates estimates;

    FigureMapPages(
            Reading reading,
            Crimes crimes,
            MapFigures figures,
            Drawing drawing,
            Downloads downloads,
            Estimates estimates) {
        this.reading = reading;
        this.crimes = crimes;
        this.figures = figures;
        this.drawing = drawing;
        this.downloads = downloads;
        this.estimates = estimates;
    }

    @GetMapping(PATH)
    String show(@PathVariable String onderwerp, @RequestParam Map<String, String> query, Locale language, Model model) {
        var asked = reading.asked(about(onderwerp, query));
        var chosen = asked.selection();
        var sentences = reading.sentences(language);
        if (!crimes.knows(chosen.subject())) {
            throw new NoFigures();
        }
        model.addAttribute("selection", chosen);
        model.addAttribute("errors", asked.errors());
        model.addAttribute("name", crimes.titleOf(onderwerp, language));
        model.addAttribute("subjects", subjects(query, chosen, language));
        model.addAttribute("further", further(query, chosen));
        mapped(query, chosen, sentences).ifPresent(found -> {
            model.addAttribute("mapped", found);
            model.addAttribute("list", list(found, query, chosen, sentences.words()));
            model.addAttribute("years", years(found, query, chosen));
            model.addAttribute(
                    "figure", drawing.figure("kaart", found.chart(), language, links(onderwerp, query, chosen)));
        });
        return "monitor/map";
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> download(
            @PathVariable String onderwerp,
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = reading.selection(about(onderwerp, query));
        var found = mapped(query, chosen, reading.sentences(language)).orElseThrow(NoFigures::new);
        var name = "kaart-%s-%s"
                .formatted(onderwerp.replace('.', '-'), found.year().year());
        return downloads.of(found.chart(), vorm, name, language, request, response);
    }

    /** All municipalities that fit what was searched, in the order that was asked. */
    @GetMapping(LIST)
    void list(
            @PathVariable String onderwerp,
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var chosen = reading.selection(about(onderwerp, query));
        var sentences = reading.sentences(language);
        var found = mapped(query, chosen, sentences).orElseThrow(NoFigures::new);
        var list = municipalities(found, chosen, sentences.words());
        var name = "gemeenten-%s-%s"
                .formatted(onderwerp.replace('.', '-'), found.year().year());
        list.answer(found.rows(), list.asked(query), vorm, name, response);
    }

    private ListView list(Mapped found, Map<String, String> query, Selection chosen, Words words) {
        var list = municipalities(found, chosen, words);
        var kept = chosen.fields(Asked.SUBJECT);
        kept.putAll(further(query, chosen));
        var caption = words.text("monitor.map.table", found.year().text(words.language()));
        return list.show(
                found.rows(), list.asked(query), ListPlace.of("gemeenten", caption, START + chosen.subject(), kept));
    }

    private FigureList<Mapped.Row> municipalities(Mapped found, Selection chosen, Words words) {
        var name = crimes.titleOf(chosen.subject(), words.language());
        return new MunicipalityList(found, chosen, name, words).list();
    }

    private Optional<Mapped> mapped(Map<String, String> query, Selection chosen, Sentences sentences) {
        return Mapped.of(
                figures.list(chosen.subject(), chosen.knownOn()),
                chosen,
                query.containsKey(TILES),
                crimes.titleOf(chosen.subject(), sentences.words().language()),
                sentences,
                estimates);
    }

    private List<Mapped.Link> subjects(Map<String, String> query, Selection chosen, Locale language) {
        return Crimes.HIGH_IMPACT.stream()
                .map(subject -> new Mapped.Link(
                        crimes.titleOf(subject, language),
                        page(query, chosen.about(subject)),
                        subject.equals(chosen.subject())))
                .toList();
    }

    private static List<YearChoice> years(Mapped found, Map<String, String> query, Selection chosen) {
        return found.years().stream()
                .map(year -> new YearChoice(
                        String.valueOf(year.year()), page(query, chosen.upTo(year)), year.equals(found.year())))
                .toList();
    }

    private static String page(Map<String, String> query, Selection chosen) {
        var further = new LinkedHashMap<>(chosen.fields(Asked.SUBJECT));
        further.putAll(further(query, chosen));
        return START
                + chosen.subject()
                + further.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static ChartLinks links(String subject, Map<String, String> query, Selection chosen) {
        var links = Downloads.links(START + subject, chosen, Asked.SUBJECT);
        for (var field : further(query, chosen).entrySet()) {
            links = Downloads.with(links, field.getKey() + "=" + field.getValue());
        }
        return links;
    }

    /** What a map keeps besides the selection; counts are the exception here. */
    private static Map<String, String> further(Map<String, String> query, Selection chosen) {
        var fields = new LinkedHashMap<String, String>();
        if (chosen.show() == Show.COUNT) {
            fields.put(Asked.SHOW, Show.COUNT.word());
        }
        if (query.containsKey(TILES)) {
            fields.put(TILES, "ja");
        }
        return fields;
    }

    /** Rates unless something else is asked. */
    private static Map<String, String> about(String subject, Map<String, String> query) {
        var all = new HashMap<>(query);
        all.put(Asked.SUBJECT, subject);
        all.merge(Asked.SHOW, Show.RATE.word(), (given, usual) -> given.isBlank() ? usual : given);
        return all;
    }
}
