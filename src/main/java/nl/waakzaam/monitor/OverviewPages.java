// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.Drawing;
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
        model.addAttribute("clearance", clearance.rows(chosen.knownOn(), sentences));
        model.addAttribute("own", own.rows(chosen.knownOn(), sentences));
        chart.find(chosen, sentences)
                .ifPresent(found -> model.addAttribute(
                        "figure", drawing.figure("overzicht", found, language, Downloads.links(PATH, chosen))));
        return "monitor/overview";
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
