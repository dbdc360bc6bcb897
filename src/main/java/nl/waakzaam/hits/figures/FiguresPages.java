// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.Csv;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The open figures for people, and for their spreadsheets. */
@Controller
class FiguresPages {
    static final String PATH = "/cijfers/treffers";
    static final String METADATA = PATH + ".csv-metadata.json";
    private static final String CSVW = "application/csvm+json";

    private final Figures figures;
    private final Municipalities municipalities;

    FiguresPages(Figures figures, Municipalities municipalities) {
        this.figures = figures;
        this.municipalities = municipalities;
    }

    @GetMapping(PATH)
    String show(Model model) {
        var current = figures.current();
        model.addAttribute("figures", current);
        model.addAttribute("names", names(current));
        return "hits/figures/figures";
    }

    @GetMapping(PATH + ".csv")
    void csv(HttpServletResponse response) throws IOException {
        var current = new FiguresCsv(figures.current());
        response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"describedby\"; type=\"%s\"".formatted(METADATA, CSVW));
        Csv.answer(response, current.fileName(), current::write);
    }

    /** What a reader of the CSV must know, where CSVW has readers look for it. */
    @GetMapping(path = METADATA, produces = CSVW)
    @ResponseBody
    Map<String, Object> metadata() {
        return new FiguresCsv(figures.current()).metadata();
    }

    private Map<String, String> names(HitFigures current) {
        return municipalities.list(current.until()).stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
    }
}
