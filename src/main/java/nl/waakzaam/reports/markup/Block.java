// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.List;
import java.util.stream.Stream;

/** A piece of a report that is written and moved as one. */
public sealed interface Block {
    /** {@code # } and {@code ## }: the head of a part, or of a part of a part. */
    record Heading(int level, String text) implements Block {}

    /** Sentences. */
    record Paragraph(List<Inline> words) implements Block {}

    /** {@code - } or {@code 1. } before each line. */
    record Items(boolean numbered, List<List<Inline>> items) implements Block {}

    /** <code>{{tabel: …}}</code> */
    record PlacedTable(Placing placing) implements Block {}

    /** <code>{{grafiek: …}}</code> */
    record PlacedChart(Placing placing) implements Block {}

    /** Each row of words in it: a paragraph has one, a list one for each item, a table or chart its own title. */
    default Stream<List<Inline>> lines() {
        return switch (this) {
            case Paragraph paragraph -> Stream.of(paragraph.words());
            case Items items -> items.items().stream();
            case Heading heading -> Stream.of(List.of(new Inline.Words(heading.text(), false)));
            case PlacedTable table -> Stream.of(table.placing().title());
            case PlacedChart chart -> Stream.of(chart.placing().title());
        };
    }

    /** Every figure that is asked for in it, in its order. */
    default List<Expression> expressions() {
        return switch (this) {
            case PlacedTable table -> table.placing().expressions();
            case PlacedChart chart -> chart.placing().expressions();
            default -> lines().flatMap(Inline::expressions).toList();
        };
    }
}
