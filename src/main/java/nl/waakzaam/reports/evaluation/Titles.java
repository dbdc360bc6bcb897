// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Inline;
import nl.waakzaam.reports.markup.Placing;

/** What stands above tables and charts: a title of their own where they have one. */
final class Titles {
    private final Facts facts;
    private final Numerals numerals;
    private final Names names;

    Titles(Facts facts, Numerals numerals, Names names) {
        this.facts = facts;
        this.numerals = numerals;
        this.names = names;
    }

    /** What is counted, where and when. */
    String contents(Placing placing) {
        return numerals.text(
                "verslagen.caption", names.measured(placing), names.areas(placing), names.stretch(placing));
    }

    /** What is counted, where and when, for who reads a title that does not say it. */
    List<String> contentsBelow(Placing placing) {
        return hasOwn(placing) ? List.of(contents(placing)) : List.of();
    }

    static boolean hasOwn(Placing placing) {
        return !placing.title().isEmpty();
    }

    /** The title of its own, with its figures. */
    String own(Placing placing) {
        return placing.title().stream().map(this::written).collect(Collectors.joining());
    }

    private String written(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Computed computed -> written(computed.expression());
            case Inline.Note note -> "";
        };
    }

    String written(Expression expression) {
        return numerals.write(expression, facts.answer(expression));
    }
}
