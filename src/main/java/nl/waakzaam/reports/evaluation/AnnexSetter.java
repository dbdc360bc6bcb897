// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.papers.AnnexRow;
import nl.waakzaam.reports.papers.Part;
import nl.waakzaam.series.Period;

/** Sets the annex: every published figure behind what is read, once for each place, with where it comes from. */
final class AnnexSetter {
    private final Facts facts;
    private final Numerals numerals;
    private final Names names;
    private final Locale language;
    private String chapter = "";
    private int within;

    AnnexSetter(Facts facts, Numerals numerals, Names names, Locale language) {
        this.facts = facts;
        this.numerals = numerals;
        this.names = names;
        this.language = language;
    }

    List<AnnexRow> rows(Piece piece, Part part) {
        if (part instanceof Part.Heading heading) {
            chapter = heading.text();
            within = 0;
            return List.of();
        }
        within++;
        Set<Used> known = new HashSet<>();
        return piece.expressions().stream()
                .flatMap(asked -> facts.answer(asked).used().stream())
                .filter(known::add)
                .map(used -> row(place(part), used))
                .toList();
    }

    private String place(Part part) {
        var kind = switch (part) {
            case Part.Table table -> "verslagen.place.table";
            case Part.Drawing drawing -> "verslagen.place.chart";
            default -> "verslagen.place.text";
        };
        return numerals.text(kind, chapter.isEmpty() ? "–" : chapter, within);
    }

    private AnnexRow row(String place, Used used) {
        var value = used.value();
        var absence = used.absence();
        return new AnnexRow(
                place,
                used.dataset(),
                used.title(language),
                names.measure(used.measure()),
                names.subject(used.subject()),
                used.area(),
                used.areaName(),
                Period.parse(used.period()).text(language),
                value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                numerals.text("verslagen.unit." + used.unit()),
                absence == null ? "" : numerals.text(absence.textKey()),
                numerals.text(used.provisional() ? "verslagen.status.provisional" : "verslagen.status.final"),
                used.referenceDate(),
                used.retrievedAt(),
                used.definition(),
                used.address());
    }
}
