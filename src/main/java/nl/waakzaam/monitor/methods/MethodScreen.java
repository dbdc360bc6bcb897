// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.ChartFigure;
import nl.waakzaam.charts.ChartLinks;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.monitor.Asked;
import nl.waakzaam.monitor.Downloads;
import nl.waakzaam.monitor.Kept;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.series.Figures;
import nl.waakzaam.site.DutchTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the public pages of methods have in common. */
@Component
class MethodScreen {
    private final Figures figures;
    private final Drawing drawing;
    private final Downloads downloads;
    private final Telling telling;
    private final Choices choices;
    private final Clock clock;

    MethodScreen(Figures figures, Drawing drawing, Downloads downloads, Telling telling, Choices choices, Clock clock) {
        this.figures = figures;
        this.drawing = drawing;
        this.downloads = downloads;
        this.telling = telling;
        this.choices = choices;
        this.clock = clock;
    }

    /** What an address asks, of the offence that its path names. Refuses an offence that nobody knows. */
    Asked asked(String subject, Map<String, String> query) {
        var known = figures.subjects().stream().anyMatch(term -> term.key().equals(subject));
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var all = new HashMap<>(query);
        all.put(Asked.SUBJECT, subject);
        return asked(all);
    }

    Asked asked(Map<String, String> query) {
        return Asked.of(query, DutchTime.today(clock));
    }

    /** Fills in what each page shows; a page of nobody in particular may be kept. */
    void show(Asked asked, Locale language, Model model, HttpServletRequest request, HttpServletResponse response) {
        var selection = asked.selection();
        model.addAttribute("selection", selection);
        model.addAttribute("errors", asked.errors());
        model.addAttribute("words", telling.in(language));
        model.addAttribute("area", telling.area(selection.area()));
        model.addAttribute("offences", choices.offences(language));
        model.addAttribute("areas", choices.areas(selection.knownOn()));
        if (!selection.subject().isEmpty()) {
            model.addAttribute("subject", telling.subject(selection.subject(), language));
            model.addAttribute("what", telling.what(selection.subject(), selection.area(), language));
        }
        Kept.page(request, response);
    }

    ChartFigure figure(String id, Chart chart, Locale language, ChartLinks links) {
        return drawing.figure(id, chart, language, links);
    }

    /** A chart as a file, named after its method and what was chosen. */
    ResponseEntity<byte[]> file(
            Chart chart,
            String form,
            String method,
            Selection selection,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return downloads.of(chart, form, fileName(method, selection), language, request, response);
    }

    /** A file of a method is named after what was chosen. */
    static String fileName(String method, Selection selection) {
        return method + "-" + selection.subject() + "-" + selection.area();
    }

    /** Where the files of a chart are, when what was asked is more than a selection. */
    static ChartLinks links(String path, String page, String query) {
        var file = path + "/grafiek.";
        return new ChartLinks(
                file + "csv" + query, file + "json" + query, file + "png" + query, file + "svg" + query, page + query);
    }

    /** Of a file that cannot be made. */
    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A number for a spreadsheet, with so many decimals. */
    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
