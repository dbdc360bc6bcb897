// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import java.util.List;
import java.util.Map;
import nl.waakzaam.site.Csv;

/** All figures as one table of three columns, described as the W3C asks (Metadata Vocabulary for Tabular Data, 2015). */
record FiguresCsv(HitFigures figures) {
    private static final String SHARE = "aandeel-niet-hetzelfde";

    String fileName() {
        return "treffers-tot-" + figures.until() + ".csv";
    }

    void write(Csv csv) {
        csv.row("tabel", "waarde", "aantal");
        figures.tables().forEach(table -> write(table, csv));
        figures.times().forEach(time -> {
            csv.row("mediaan-uren", time.state(), time.median());
            csv.row("p90-uren", time.state(), time.p90());
        });
        csv.row(SHARE, "procent", figures.falseShare());
    }

    private static void write(CountTable table, Csv csv) {
        table.cells().forEach(cell -> csv.row(table.name(), cell.value(), cell.number()));
        csv.row("onderdrukt", table.name(), table.small());
        if (table.withheld()) {
            csv.row("ingehouden", table.name(), null);
        }
    }

    Map<String, Object> metadata() {
        return Map.of(
                "@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "nl")),
                "url", "treffers.csv",
                "dc:title", figures.title(),
                "dc:description", figures.protection(),
                "dc:license", Map.of("@id", figures.licence()),
                "dc:temporal", figures.from() + "/" + figures.until().minusDays(1),
                "dc:created", figures.computedAt().toString(),
                "notes", List.of(figures.definitions()),
                "tableSchema", Map.of("columns", columns()));
    }

    private static List<Map<String, Object>> columns() {
        return List.of(
                column(
                        "tabel",
                        "string",
                        "Waarnaar verdeeld is (week, categorie, gemeente, uitkomst), een doorlooptijd in uren"
                                + " (mediaan-uren, p90-uren), " + SHARE
                                + ", of wat er niet bij staat: onderdrukt is het aantal waarden"
                                + " met minder dan vijf treffers, ingehouden een hele tabel"),
                column(
                        "waarde",
                        "string",
                        "De week (ISO 8601), de code van de categorie, gemeente, uitkomst of stap, of de naam"
                                + " van de tabel"),
                column(
                        "aantal",
                        "integer",
                        "Treffers, afgerond op vijf; uren; of procenten. Leeg: niet bekendgemaakt"));
    }

    private static Map<String, Object> column(String name, String type, String meaning) {
        return Map.of("name", name, "titles", name, "datatype", type, "dc:description", meaning);
    }
}
