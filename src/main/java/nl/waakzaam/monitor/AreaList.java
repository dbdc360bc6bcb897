// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.Comparator;
import java.util.List;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.series.Figures.Area;

/** Areas that were found as a list: municipalities first. */
record AreaList(Selection chosen, Words words) {
    FigureList<Area> list() {
        return new FigureList<>(
                "soort",
                area -> area.name() + " " + area.code(),
                List.of(
                        FigureColumn.<Area>words("naam", words.text("monitor.search.area"), Area::name)
                                .leading(area -> AreaPages.SEARCH + "/" + area.code() + chosen.query()),
                        FigureColumn.sorted(
                                "soort",
                                words.text("monitor.search.kind"),
                                this::kind,
                                Comparator.comparing(area -> FigureAreas.FOUND.indexOf(area.kind()))),
                        FigureColumn.words("code", words.text("monitor.search.code"), Area::code)),
                List.of(cell("code", Area::code), cell("naam", Area::name), cell("soort", this::kind)));
    }

    private String kind(Area area) {
        return words.text("monitor.kind." + area.kind().name());
    }
}
