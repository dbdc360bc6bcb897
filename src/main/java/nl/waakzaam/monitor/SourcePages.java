// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.monitor.lists.ListPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where figures come from, and what did not come when it was last asked. */
@Controller
class SourcePages {
    static final String PATH = "/cijfers/bronnen";
    static final String LIST = PATH + FigureList.FILE;

    private final Reading reading;
    private final FigureSources sources;

    SourcePages(Reading reading, FigureSources sources) {
        this.reading = reading;
        this.sources = sources;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> query, Locale language, Model model) {
        var asked = reading.asked(query);
        var chosen = asked.selection();
        var words = reading.words(language);
        var rows = sources.list(chosen.knownOn());
        var list = new SourceList(words).list();
        var place = ListPlace.of("bronnen", words.text("monitor.bronnen.title"), PATH, chosen.fields());
        model.addAttribute("selection", chosen);
        model.addAttribute("errors", asked.errors());
        model.addAttribute("failed", (int)
                rows.stream().filter(source -> source.failed().isPresent()).count());
        model.addAttribute("list", list.show(rows, list.asked(query), place));
        return "monitor/sources";
    }

    @GetMapping(LIST)
    void list(
            @RequestParam Map<String, String> query,
            @PathVariable String vorm,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var list = new SourceList(reading.words(language)).list();
        var rows = sources.list(reading.selection(query).knownOn());
        list.answer(rows, list.asked(query), vorm, "bronnen", response);
    }
}
