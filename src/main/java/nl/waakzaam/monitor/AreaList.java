// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.Comparator;
import java.util.List;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.series.Figures.Area;

/** Areas as a list, each leading to its page. */
record AreaList(Selection chosen, Words words) {
    /** What was found: municipalities first. */
    FigureList<Area> found() {
        var kind = FigureColumn.sorted(
                "soort",
                words.text("monitor.search.kind"),
                this::kind,
                Comparator.<Area>comparingInt(area -> FigureAreas.FOUND.indexOf(area.kind())));
        return list("soort", List.of(name(), kind, code()));
    }

    /** The municipalities in a whole, by name. */
    FigureList<Area> parts() {
        return list("naam", List.of(name(), code()));
    }

    private FigureList<Area> list(String usual, List<FigureColumn<Area>> columns) {
        return new FigureList<>(
                usual,
                area -> area.name() + " " + area.code(),
                columns,
                List.of(cell("code", Area::code), cell("naam", Area::name), cell("soort", this::kind)));
    }

    private FigureColumn<Area> name() {
        return FigureColumn.<Area>words("naam", words.text("monitor.search.area"), Area::name)
                .leading(area -> AreaPages.SEARCH + "/" + area.code() + chosen.query());
    }

    private FigureColumn<Area> code() {
        return FigureColumn.words("code", words.text("monitor.search.code"), Area::code);
    }

    private String kind(Area area) {
        return words.text("monitor.kind." + area.kind().name());
    }
}
