// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A report with its figures filled in: what is read, in the order of reading.
 *
 * @param subtitle under the title; may be empty
 * @param date the day it bears
 * @param knownOn the day whose state of knowledge its figures are
 * @param notes the text of each footnote; the first has number one
 * @param annex every figure in it, with where it comes from
 */
public record Paper(
        String title,
        String subtitle,
        LocalDate date,
        LocalDate knownOn,
        Locale language,
        List<Part> parts,
        List<List<Span>> notes,
        List<AnnexRow> annex) {
    /**
     * Refuses a paper without a title, and footnotes that are not marked once each, in the order of reading, with
     * {@link IllegalArgumentException}.
     */
    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a paper has a title");
        }
        parts = List.copyOf(parts);
        notes = notes.stream().map(List::copyOf).toList();
        annex = List.copyOf(annex);
        var marks = parts.stream().flatMapToInt(Part::marks).boxed().toList();
        if (!marks.equals(IntStream.rangeClosed(1, notes.size()).boxed().toList())) {
            throw new IllegalArgumentException("footnotes are marked %s, of %d".formatted(marks, notes.size()));
        }
    }
}
