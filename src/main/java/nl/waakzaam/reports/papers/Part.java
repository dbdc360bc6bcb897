// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Chart;

/** A piece of a paper, from one white line to the next. */
public sealed interface Part {
    /** The numbers of the footnotes it points to, in the order of reading. */
    default IntStream marks() {
        return IntStream.empty();
    }

    /** The title of what follows; level one is that of a chapter. */
    record Heading(int level, String text) implements Part {
        /** Refuses what is deeper than a reader can follow, with {@link IllegalArgumentException}. */
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("a heading has a level from one to four");
            }
        }
    }

    /** Sentences. */
    record Paragraph(List<Span> spans) implements Part {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        @Override
        public IntStream marks() {
            return Span.marks(spans);
        }
    }

    /** Points under each other, with numbers where their order matters. */
    record Bullets(boolean numbered, List<List<Span>> items) implements Part {
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public IntStream marks() {
            return items.stream().flatMapToInt(Span::marks);
        }
    }

    /**
     * Figures in rows.
     *
     * @param header what stands in each column; the first cell of a row says what the row is of
     * @param source where the figures come from
     * @param remarks what one must know to read them rightly, each a sentence
     */
    record Table(String caption, List<String> header, List<List<String>> rows, String source, List<String> remarks)
            implements Part {
        /** Refuses a row that is not as long as the header, with {@link IllegalArgumentException}. */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            remarks = List.copyOf(remarks);
            for (var row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException("a row has as many cells as the header");
                }
            }
        }
    }

    /** A chart; its caption stands with it. */
    record Drawing(Chart chart) implements Part {}
}
