// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Block;
import nl.waakzaam.reports.markup.Inline;

/**
 * Figures that somebody typed in digits, or in words where nothing is computed beside them, without a source in a footnote
 * of the same sentence.
 */
final class Unsourced {
    private static final String DIGITS = "[0-9]+(?:[.,][0-9]+)*";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])" + DIGITS
            + "(?:\\s?%)?(?:\\s?(?:[–-]|tot|à|op de|op|to)\\s?" + DIGITS + ")?"
            + "(?:\\s?(?:%|‰|procentpunt|procent|percent|promille|miljoen|miljard|million|billion|duizend|mln|mld))?");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-ZÀ-Ý\u0001\u0002])");

    /** Where something computed, and where a footnote, stood. */
    private static final String COMPUTED = "\u0002";

    private static final String NOTE = "\u0001";

    private final Piece piece;

    Unsourced(Piece piece) {
        this.piece = piece;
    }

    List<Finding> findings() {
        return piece.read().block().stream()
                .filter(block -> !(block instanceof Block.Heading))
                .flatMap(Block::lines)
                .flatMap(this::inLine)
                .toList();
    }

    private Stream<Finding> inLine(List<Inline> line) {
        var sentences = SENTENCE_END.split(flat(line));
        return IntStream.range(0, sentences.length)
                .filter(place -> !hasNote(sentences, place))
                .boxed()
                .flatMap(place -> inSentence(sentences[place]));
    }

    /** In the sentence, or right behind its point. */
    private static boolean hasNote(String[] sentences, int place) {
        return sentences[place].contains(NOTE)
                || (place + 1 < sentences.length && sentences[place + 1].startsWith(NOTE));
    }

    private Stream<Finding> inSentence(String sentence) {
        var digits = NUMBER.matcher(NoFigures.takenOutOf(sentence))
                .results()
                .map(number -> finding(sentence, List.of(number.group().strip())));
        var words = sentence.contains(COMPUTED) ? Stream.<String>empty() : WordedFigures.in(sentence);
        return Stream.concat(digits, words.map(word -> finding(sentence, List.of(word, "WORDS"))));
    }

    private Finding finding(String sentence, List<Object> values) {
        var where = sentence.replace(COMPUTED, "{…}").strip();
        return new Finding(Finding.Kind.UNSOURCED, piece.mark(), where, values);
    }

    private static String flat(List<Inline> line) {
        var text = new StringBuilder();
        line.forEach(inline -> text.append(
                switch (inline) {
                    case Inline.Words words -> words.text();
                    case Inline.Computed computed -> COMPUTED;
                    case Inline.Note note -> note.words().isEmpty() ? "" : NOTE;
                }));
        return text.toString();
    }
}
