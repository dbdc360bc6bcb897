// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waakzaam.charts.ChartLinks;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.lists.ListPlace;
import nl.waakzaam.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was known when: vintages of the same figures side by side, and where each comes from. */
@Controller
class VintagePages {
    static final String PATH = "/cijfers/uitgaven/{onderwerp:[a-z0-9.-]+}";
    static final String FILE = PATH + Downloads.FILE;
    static final String LIST = PATH + FigureList.FILE;
    private static final String START = "/cijfers/uitgaven/";
    private static final String FIRST = "eerste";
    private static final String SECOND = "tweede";

    private final Reading reading;
    private final Crimes crimes;
    private final Editions editions;
    private final Drawing drawing;
    private final Downloads downloads;

    VintagePages(Reading reading, Crimes crimes, Editions editions, Drawing drawing, Downloads downloads) {
        this.reading = reading;
        this.crimes = crimes;
        this.editions = editions;
        this.drawing = drawing;
        this.downloads = downloads;
    }

    /** The two that are compared, by the numbers of their vintages in the address. */
    private record Two(int first, int second) {
        private static Two of(List<Series> series, Map<String, String> query) {
            return new Two(place(series, query.get(FIRST), 0), place(series, query.get(SECOND), series.size() - 1));
        }

        private static int place(List<Series> series, @Nullable String vintage, int usual) {
            return IntStream.range(0, series.size())
                    .filter(place ->
                            String.valueOf(series.get(place).vintage().id()).equals(vintage))
                    .findFirst()
                    .orElse(usual);
        }
    }

    @GetMapping(PATH)
    String show(@PathVariable String onderwerp, @RequestParam Map<String, String> query, Locale language, Model model) {
        var asked = reading.asked(about(onderwerp, query));
        var chosen = asked.selection();
        var sentences = reading.sentences(language);
        if (!crimes.knows(onderwerp)) {
            throw new NoFigures();
        }
        var series = editions.list(chosen);
        model.addAttribute("selection", chosen);
        model.addAttribute("errors", asked.errors());
        model.addAttribute("name", crimes.titleOf(onderwerp, language));
        model.addAttribute("area", crimes.nameOf(chosen.area(), sentences.words()));
        model.addAttribute(
                "vintages", series.stream().map(one -> one.vintage().id()).toList());
        if (!series.isEmpty()) {
            var two = Two.of(series, query);
            var view = VintageView.of(series, two.first(), two.second(), chosen, sentences);
            var chart = chart(series, two, chosen, sentences);
            var list = list(view, chart, chosen, sentences.words());
            model.addAttribute("view", view);
            model.addAttribute(
                    "list",
                    list.show(
                            view.rows(),
                            list.asked(query),
                            place(onderwerp, chosen, query, view.title(sentences.words()))));
            model.addAttribute(
                    "figure", drawing.figure("uitgaven", chart, language, links(onderwerp, chosen, series, two)));
        }
        return "monitor/vintages";
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
        var series = editions.list(chosen);
        if (series.isEmpty()) {
            throw new NoFigures();
        }
        var chart = chart(series, Two.of(series, query), chosen, reading.sentences(language));
        var name = "uitgaven-%s-%s".formatted(onderwerp.replace('.', '-'), chosen.area());
        return downloads.of(chart, vorm, name, language, request, response);
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
        var sentences = reading.sentences(language);
        var series = editions.list(chosen);
        if (series.isEmpty()) {
            throw new NoFigures();
        }
        var two = Two.of(series, query);
        var view = VintageView.of(series, two.first(), two.second(), chosen, sentences);
        var list = list(view, chart(series, two, chosen, sentences), chosen, sentences.words());
        var name = "uitgaven-%s-%s".formatted(onderwerp.replace('.', '-'), chosen.area());
        list.answer(view.rows(), list.asked(query), vorm, name, response);
    }

    private FigureList<VintageView.Row> list(VintageView view, LineChart chart, Selection chosen, Words words) {
        var name = words.text(
                "monitor.title.where",
                crimes.titleOf(chosen.subject(), words.language()),
                crimes.nameOf(chosen.area(), words));
        return new VintageList(view, name, chart.caption(), words).list();
    }

    private static ListPlace place(String subject, Selection chosen, Map<String, String> query, String title) {
        var kept = chosen.fields(Asked.SUBJECT);
        for (var side : List.of(FIRST, SECOND)) {
            if (query.containsKey(side)) {
                kept.put(side, query.getOrDefault(side, ""));
            }
        }
        return ListPlace.of("jaren", title, START + subject, kept);
    }

    private LineChart chart(List<Series> series, Two two, Selection chosen, Sentences sentences) {
        var words = sentences.words();
        var view = VintageView.of(series, two.first(), two.second(), chosen, sentences);
        var name = words.text(
                "monitor.title.where",
                crimes.titleOf(chosen.subject(), words.language()),
                crimes.nameOf(chosen.area(), words));
        var title = two.first() == two.second()
                ? words.text("monitor.vintages.one", name)
                : words.text("monitor.vintages.differ", name, view.different());
        var lines = VintageView.named(series, two.first(), two.second(), sentences);
        return new SeriesCharts(sentences).vintages(title, lines, chosen);
    }

    private static ChartLinks links(String subject, Selection chosen, List<Series> series, Two two) {
        var links = Downloads.links(START + subject, chosen, Asked.SUBJECT);
        var first = FIRST + "=" + series.get(two.first()).vintage().id();
        var second = SECOND + "=" + series.get(two.second()).vintage().id();
        return Downloads.with(Downloads.with(links, first), second);
    }

    private static Map<String, String> about(String subject, Map<String, String> query) {
        var all = new HashMap<>(query);
        all.put(Asked.SUBJECT, subject);
        return all;
    }
}
