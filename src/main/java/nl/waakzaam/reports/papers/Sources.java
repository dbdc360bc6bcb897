// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.documents.Words;

/** The tables that the figures of a paper come from, each as it was on one day. */
final class Sources {
    private Sources() {}

    /** One row for each. */
    static Part.Table table(List<AnnexRow> annex, Words words) {
        var rows = counted(annex).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Source::dataset).thenComparing(Source::referenceDate)))
                .map(source -> row(source.getKey(), source.getValue(), words))
                .toList();
        return new Part.Table(words.text("papers.annex.tables"), header(words), rows, "", List.of());
    }

    private static Map<Source, Long> counted(List<AnnexRow> annex) {
        return annex.stream().collect(Collectors.groupingBy(Source::of, LinkedHashMap::new, Collectors.counting()));
    }

    private static List<String> header(Words words) {
        return List.of(
                words.text("papers.annex.table"),
                words.text("papers.annex.reference"),
                words.text("papers.annex.retrieved"),
                words.text("papers.annex.definition"),
                words.text("papers.annex.count"));
    }

    private static List<String> row(Source source, long figures, Words words) {
        return List.of(
                "%s (%s)".formatted(source.title(), source.dataset()),
                whole(words.date(source.referenceDate())),
                whole(words.day(source.retrievedAt())),
                source.definition(),
                String.valueOf(figures));
    }

    /** On one line. */
    private static String whole(String date) {
        return date.replace(' ', '\u00a0');
    }

    /** A table as it was on one day. */
    private record Source(
            String dataset, String title, LocalDate referenceDate, Instant retrievedAt, String definition) {
        static Source of(AnnexRow row) {
            return new Source(
                    row.dataset(), row.tableTitle(), row.referenceDate(), row.retrievedAt(), row.definition());
        }
    }
}
