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
 * Numbers that somebody typed: neither computed, nor a year, a date, an article of law or a reference, nor with a source in
 * a footnote of the same sentence.
 */
final class Unsourced {
    /** Words in which a number is no figure; taken out before numbers are looked for. */
    private static final List<Pattern> NO_FIGURES = List.of(
            Pattern.compile("https?://\\S+"),
            word(
                    "[0-9]{1,2}(?:e|ste|de|st|nd|rd|th)?\\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|"
                            + "oktober|november|december|january|february|march|may|june|july|august|october)(?:\\s+[0-9]{4})?"),
            word("[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"),
            word(
                    "(?:artikel|artikelen|art\\.|article|articles|lid|onder|section)\\s*[0-9]+[a-z]*(?:[:.][0-9]+)?(?:\\s*(?:,|en|and)\\s*[0-9]+[a-z]*)*"),
            word(
                    "(?:nr\\.?|nummer|no\\.?|bijlage|hoofdstuk|paragraaf|tabel|grafiek|figuur|stap|fase|versie|groep|groepen|"
                            + "table|chart|figure|chapter|appendix|version|step|number)\\s*[0-9]+(?:\\.[0-9]+)*(?:\\s*(?:en|tot en met|t/m|and|to)\\s*[0-9]+)?"),
            word("kamerstuk(?:ken)?[^.;]*"),
            word("(?:19|20)[0-9]{2}(?:\\s*[–/-]\\s*(?:(?:19|20)?[0-9]{2}))?"),
            word("24/7"),
            word("[a-z]+[0-9]+[a-z0-9]*"));

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,])[0-9]+(?:[.,][0-9]+)*(?:\\s?(?:%|procent|percent|miljoen|million|duizend))?");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-ZÀ-Ý\u0001])");

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
        var rest = sentence;
        for (var none : NO_FIGURES) {
            rest = none.matcher(rest).replaceAll(" ");
        }
        return NUMBER.matcher(rest)
                .results()
                .map(number -> new Finding(
                        Finding.Kind.UNSOURCED,
                        piece.mark(),
                        sentence.replace(COMPUTED, "{…}").strip(),
                        List.of(number.group().strip())));
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

    private static Pattern word(String pattern) {
        return Pattern.compile("(?<![\\w.,])(?:" + pattern + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
    }
}
