// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.site.Csv;

/** A page of figures as CSV: each row has all that a reader must know of its figure. */
final class FiguresCsv {
    private FiguresCsv() {}

    static byte[] of(FiguresPage page) {
        var vintages = page.vintages().stream().collect(Collectors.toMap(PublishedVintage::id, Function.identity()));
        return Csv.text(csv -> {
                    csv.row(
                            "tabel",
                            "maat",
                            "onderwerp",
                            "gebied",
                            "periode",
                            "waarde",
                            "eenheid",
                            "ontbreekt",
                            "status",
                            "verzonnen",
                            "peilDatum",
                            "opgehaaldOp",
                            "definitie",
                            "bron");
                    page.observations().forEach(one -> row(csv, one, vintages));
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void row(Csv csv, Observation one, Map<Integer, PublishedVintage> vintages) {
        var vintage = Objects.requireNonNull(vintages.get(one.vintage()));
        csv.row(
                one.dataset(),
                one.measure(),
                one.subject(),
                one.area(),
                one.period(),
                one.number(),
                one.unit(),
                one.missing(),
                one.status(),
                one.demo(),
                vintage.referenceDate(),
                vintage.retrievedAt(),
                one.definition(),
                vintage.address());
    }
}
