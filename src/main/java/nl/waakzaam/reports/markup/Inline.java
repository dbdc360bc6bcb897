// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.List;
import java.util.stream.Stream;

/** What a line of a report is made of. */
public sealed interface Inline {
    /** Text as it was typed. */
    record Words(String text, boolean emphasised) implements Inline {}

    /** A footnote where it is called. */
    record Note(List<Inline> words) implements Inline {}

    /** A figure that is computed, as <code>{overval 2020, aantal}</code>. */
    record Computed(Expression expression) implements Inline {}

    /** Every figure that is asked for, footnotes included. */
    static Stream<Expression> expressions(List<Inline> line) {
        return line.stream().flatMap(one -> switch (one) {
            case Words words -> Stream.<Expression>empty();
            case Note note -> expressions(note.words());
            case Computed computed -> Stream.of(computed.expression());
        });
    }
}
