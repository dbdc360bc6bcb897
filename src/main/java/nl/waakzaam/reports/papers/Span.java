// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.List;
import java.util.stream.IntStream;

/** A piece of a sentence. */
public sealed interface Span {
    /** Plain words, or emphasised ones. */
    record Words(String text, boolean emphasised) implements Span {}

    /** The mark of a footnote; the first is one. */
    record NoteMark(int number) implements Span {}

    static Span words(String text) {
        return new Words(text, false);
    }

    /** The numbers of the footnotes in a sentence. */
    static IntStream marks(List<Span> spans) {
        return spans.stream().filter(NoteMark.class::isInstance).mapToInt(mark -> ((NoteMark) mark).number());
    }
}
