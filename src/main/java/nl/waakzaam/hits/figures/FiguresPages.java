// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.Csv;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The open figures for people, and for their spreadsheets. */
@Controller
class FiguresPages {
    static final String PATH = "/cijfers/treffers";

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
        var current = figures.current();
        Csv.answer(response, "treffers-tot-" + current.until() + ".csv", csv -> {
            csv.row("tabel", "waarde", "aantal");
            current.tables()
                    .forEach(
                            table -> table.cells().forEach(cell -> csv.row(table.name(), cell.value(), cell.number())));
            current.times().forEach(time -> {
                csv.row("mediaan-uren", time.state(), time.median());
                csv.row("p90-uren", time.state(), time.p90());
            });
        });
    }

    private Map<String, String> names(HitFigures current) {
        return municipalities.list(current.until()).stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
    }
}
