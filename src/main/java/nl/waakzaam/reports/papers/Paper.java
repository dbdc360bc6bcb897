// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

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
    /** Refuses a paper without a title, and a mark of a footnote that is not there, with {@link IllegalArgumentException}. */
    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a paper has a title");
        }
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        annex = List.copyOf(annex);
        for (var part : parts) {
            part.marks().forEach(new Notes(notes.size())::refuseUnknown);
        }
    }

    /** How many footnotes there are. */
    private record Notes(int count) {
        void refuseUnknown(int number) {
            if (number < 1 || number > count) {
                throw new IllegalArgumentException("there is no footnote " + number);
            }
        }
    }
}
