// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.lists.ListPlace;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The four high impact crimes in the country, on one page. */
@Controller
class OverviewPages {
    static final String PATH = "/cijfers";
    static final String FILE = PATH + Downloads.FILE;
    static final String CLEARANCE = PATH + "/opheldering" + FigureList.FILE;
    static final String OWN = PATH + "/eigen" + FigureList.FILE;

    private final Reading reading;
    private final OverviewChart chart;
    private final OffenceCards cards;
    private final ClearanceTable clearance;
    private final OwnFigures own;
    private final Drawing drawing;
    private final Downloads downloads;

    OverviewPages(
            Reading reading,
            OverviewChart chart,
            OffenceCards cards,
            ClearanceTable clearance,
            OwnFigures own,
            Drawing drawing,
            Downloads downloads) {
        this.reading = reading;
        this.chart = chart;
        this.cards = cards;
        this.clearance = clearance;
        this.own = own;
        this.drawing = drawing;
        this.downloads = downloads;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> query, Locale language, Model model) {
        var asked = reading.asked(query);
        var chosen = asked.selection();
        var sentences = reading.sentences(language);
        model.addAttribute("selection", chosen);
        model.addAttribute("errors", asked.errors());
        model.addAttribute(
                "cards",
                Crimes.HIGH_IMPACT.stream()
                        .flatMap(subject -> cards.find(chosen.about(subject), sentences).stream())
                        .toList());
        lists(query, chosen, sentences, model);
        chart.find(chosen, sentences)
                .ifPresent(found -> model.addAttribute(
                        "figure", drawing.figure("overzicht", found, language, Downloads.links(PATH, chosen))));
        return "monitor/overview";
    }

    /** Each keeps what was asked of itself; the other begins anew. */
    private void lists(Map<String, String> query, Selection chosen, Sentences sentences, Model model) {
        var words = sentences.words();
        var lists = new OverviewLists(words);
        var cleared = clearance.rows(chosen.knownOn(), sentences);
        var targets = lists.clearance(cleared);
        model.addAttribute("clearance", cleared);
        model.addAttribute(
                "targets",
                targets.show(
                        cleared,
                        targets.asked(query),
                        place("opheldering", words.text("monitor.clearance.title"), chosen)));
        var counted = own.rows(chosen.knownOn(), sentences);
        var owns = lists.own();
        model.addAttribute("own", counted);
        model.addAttribute(
                "counts",
                owns.show(counted, owns.asked(query), place("eigen", words.text("monitor.own.title"), chosen)));
    }

    private static ListPlace place(String id, String caption, Selection chosen) {
        return new ListPlace(id, caption, PATH, PATH + "/" + id + "/lijst", chosen.fields());
    }

    @GetMapping(CLEARANCE)
    void clearance(
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var sentences = reading.sentences(language);
        var rows = clearance.rows(reading.selection(query).knownOn(), sentences);
        var list = new OverviewLists(sentences.words()).clearance(rows);
        list.answer(rows, list.asked(query), vorm, "opheldering-doelen", response);
    }

    @GetMapping(OWN)
    void own(
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var sentences = reading.sentences(language);
        var list = new OverviewLists(sentences.words()).own();
        var rows = own.rows(reading.selection(query).knownOn(), sentences);
        list.answer(rows, list.asked(query), vorm, "waakzaam-telt", response);
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> download(
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chart found = chart.find(reading.selection(query), reading.sentences(language))
                .orElseThrow(NoFigures::new);
        return downloads.of(found, vorm, "misdrijven-nederland", language, request, response);
    }
}
