// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.reports.evaluation.Answer;
import nl.waakzaam.reports.evaluation.Facts;
import nl.waakzaam.reports.evaluation.Manuscript;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.evaluation.Numerals;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks a report against the figures as they are now. */
@Component
public class Checking {
    private final MessageSource texts;

    Checking(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * All that needs a look, what changed first.
     *
     * @param kept each figure as it was when the block with it was written
     * @param language of who reads what was found, whatever that of the report is
     */
    public List<Finding> check(
            Manuscript manuscript, Map<String, Answer> kept, Facts facts, Vocabulary words, Locale language) {
        var numerals = new Numerals(texts, language);
        var trends = new Trends(facts, words, manuscript, language);
        var found = new ArrayList<Finding>();
        for (var piece : manuscript.pieces()) {
            new PieceCheck(piece, kept, facts, numerals).addTo(found);
            found.addAll(trends.in(piece));
            found.addAll(new Unsourced(piece).findings());
            found.addAll(Unwritten.in(piece));
        }
        found.sort(Comparator.comparing(Finding::kind));
        return List.copyOf(found);
    }

    /** What is the matter with the figures of one block. */
    private record PieceCheck(Piece piece, Map<String, Answer> kept, Facts facts, Numerals numerals) {
        void addTo(List<Finding> found) {
            piece.faults()
                    .forEach(fault -> found.add(new Finding(
                            Finding.Kind.UNREADABLE,
                            piece.mark(),
                            fault.written(),
                            List.of(texts(fault.textKey(), fault.values())))));
            var asked = piece.expressions().stream().distinct().toList();
            asked.forEach(one -> changed(one).ifPresent(found::add));
            asked.forEach(one -> lacking(one).ifPresent(found::add));
        }

        private String texts(String key, List<Object> values) {
            return numerals.text(key, values.toArray());
        }

        private Optional<Finding> changed(Expression asked) {
            var before = kept.get(asked.text());
            var now = facts.answer(asked);
            if (before == null || before.sameFigureAs(now) || (before.value() == null && now.value() == null)) {
                return Optional.empty();
            }
            var kind = before.value() == null ? Finding.Kind.APPEARED : Finding.Kind.CHANGED;
            return Optional.of(finding(
                    kind,
                    asked,
                    numerals.write(asked, before),
                    numerals.vintages(before),
                    numerals.write(asked, now),
                    numerals.vintages(now)));
        }

        private Optional<Finding> lacking(Expression asked) {
            var now = facts.answer(asked);
            if (now.value() == null) {
                return Optional.of(finding(Finding.Kind.MISSING, asked, numerals.reason(now)));
            }
            return now.isProvisional()
                    ? Optional.of(finding(
                            Finding.Kind.PROVISIONAL, asked, numerals.write(asked, now), numerals.vintages(now)))
                    : Optional.empty();
        }

        private Finding finding(Finding.Kind kind, Expression asked, Object... values) {
            return new Finding(kind, piece.mark(), asked.shortText(), List.of(values));
        }
    }
}
