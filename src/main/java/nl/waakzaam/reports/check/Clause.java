// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Inline;

/**
 * A part of a sentence that says one thing, with the figures asked in it.
 *
 * @param around all that stands in the same paragraph or item
 */
record Clause(String sentence, String around, String words, List<Expression> asked) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\"“‘]?[A-ZÀ-Ý\\uE000-\\uF8FF])");
    private static final Pattern CLAUSE_END = Pattern.compile(
            "\\s*(?:;|,\\s+(?=(?:maar|terwijl|hoewel|ondanks|al |but|while|although|despite))"
                    + "|\\b(?:maar|terwijl|hoewel|ondanks dat|but|while|although|whereas)\\b)\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Where a clause that says two things is cut once more. */
    private static final Pattern AND = Pattern.compile("\\s*(?:,|\\b(?:en|and)\\b)\\s*", Pattern.CASE_INSENSITIVE);

    /** Said of the first and the last year only, or of all together. */
    private static final Pattern AS_A_WHOLE = Pattern.compile(
            "\\b(?:over het geheel|per saldo|al met al|uiteindelijk|over de (?:hele|gehele) periode|overall|on balance"
                    + "|as a whole|over the whole period)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AS_A_LINE = Pattern.compile(
            "\\b(?:lijn|trend|elk jaar|ieder jaar|jaar op jaar|jaarlijks|steeds|voortdurend|gestaag|sinds|vanaf|al jaren"
                    + "|line|every year|each year|yearly|steadily|since)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A figure in the text is a sign of its own, so that it is found back in its clause. */
    private static final int FIRST_SIGN = 0xE000;

    /** The clauses of a paragraph or an item. */
    static List<Clause> of(List<Inline> line) {
        var asked = new ArrayList<Expression>();
        var text = new StringBuilder();
        line.forEach(inline -> text.append(flat(inline, asked)));
        var around = readable(text.toString());
        return SENTENCE_END
                .splitAsStream(text)
                .flatMap(sentence -> Arrays.stream(CLAUSE_END.split(sentence))
                        .flatMap(Clause::single)
                        .map(words -> new Clause(readable(sentence), around, words, askedIn(words, asked))))
                .toList();
    }

    private static Stream<String> single(String words) {
        return Direction.isMixed(words) ? AND.splitAsStream(words) : Stream.of(words);
    }

    private static String flat(Inline inline, List<Expression> asked) {
        return switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Note note -> "";
            case Inline.Computed computed -> {
                asked.add(computed.expression());
                yield Character.toString(FIRST_SIGN + asked.size() - 1);
            }
        };
    }

    private static List<Expression> askedIn(String words, List<Expression> asked) {
        return words.chars()
                .filter(sign -> sign >= FIRST_SIGN && sign < FIRST_SIGN + asked.size())
                .mapToObj(sign -> asked.get(sign - FIRST_SIGN))
                .toList();
    }

    private static String readable(String sentence) {
        return sentence.replaceAll("[\\uE000-\\uF8FF]", "{…}").strip();
    }

    /** The first figure in it that compares two periods. */
    Optional<Expression> compared() {
        return asked.stream().filter(one -> one.until().isPresent()).findFirst();
    }

    /** Whether it speaks of the years between, too, and not of the first and the last only. */
    boolean isOfEveryYear() {
        var endsOnly = compared().isPresent() && !AS_A_LINE.matcher(words).find();
        return !endsOnly
                && !Years.isComparison(words)
                && !AS_A_WHOLE.matcher(sentence).find();
    }
}
