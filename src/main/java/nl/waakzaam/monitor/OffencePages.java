// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.lists.ListPlace;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One offence: how many, how often, how it changes, and how sure that is; in the country or any area. */
@Controller
class OffencePages {
    static final String PATH = "/cijfers/misdrijf/{onderwerp:[a-z0-9.-]+}";
    static final String FILE = PATH + Downloads.FILE;
    static final String LIST = PATH + FigureList.FILE;
    private static final String START = "/cijfers/misdrijf/";

    private final Reading reading;
    private final Crimes crimes;
    private final Offences offences;
    private final OffenceChart chart;
    private final Drawing drawing;
    private final Downloads downloads;

    OffencePages(
            Reading reading,
            Crimes crimes,
            Offences offences,
            OffenceChart chart,
            Drawing drawing,
            Downloads downloads) {
        this.reading = reading;
        this.crimes = crimes;
        this.offences = offences;
        this.chart = chart;
        this.drawing = drawing;
        this.downloads = downloads;
    }

    @GetMapping(PATH)
    String show(@PathVariable String onderwerp, @RequestParam Map<String, String> query, Locale language, Model model) {
        var asked = reading.asked(about(onderwerp, query));
        var chosen = asked.selection();
        var sentences = reading.sentences(language);
        refuseUnknown(chosen);
        model.addAttribute("selection", chosen);
        model.addAttribute("errors", asked.errors());
        var view = offences.of(chosen, sentences);
        var list = years(view, sentences.words());
        var place = ListPlace.of(
                "jaren", sentences.words().text("monitor.years"), START + onderwerp, chosen.fields(Asked.SUBJECT));
        model.addAttribute("view", view);
        model.addAttribute("list", list.show(view.years(), list.asked(query), place));
        chart.find(chosen, sentences)
                .ifPresent(found -> model.addAttribute(
                        "figure",
                        drawing.figure(
                                "misdrijf",
                                found,
                                language,
                                Downloads.links(START + onderwerp, chosen, Asked.SUBJECT))));
        return "monitor/offence";
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
        var found = chart.find(chosen, reading.sentences(language)).orElseThrow(NoFigures::new);
        var name = "%s-%s".formatted(onderwerp, chosen.area()).replace('.', '-');
        return downloads.of(found, vorm, name, language, request, response);
    }

    @GetMapping(LIST)
    void list(
            @PathVariable String onderwerp,
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var chosen = reading.selection(about(onderwerp, query));
        refuseUnknown(chosen);
        var sentences = reading.sentences(language);
        var view = offences.of(chosen, sentences);
        var list = years(view, sentences.words());
        var name = "jaren-%s-%s".formatted(onderwerp, chosen.area()).replace('.', '-');
        list.answer(view.years(), list.asked(query), vorm, name, response);
    }

    private static FigureList<OffenceView.Year> years(OffenceView view, Words words) {
        var estimate = view.card().flatMap(OffenceCard::estimate).orElse("");
        return new YearList(view, estimate, words).list();
    }

    private void refuseUnknown(Selection chosen) {
        if (!crimes.knows(chosen.subject())) {
            throw new NoFigures();
        }
    }

    private static Map<String, String> about(String subject, Map<String, String> query) {
        var all = new HashMap<>(query);
        all.put(Asked.SUBJECT, subject);
        return all;
    }
}
