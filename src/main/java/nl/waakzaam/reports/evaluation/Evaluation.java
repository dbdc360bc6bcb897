// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.reports.markup.Fault;
import nl.waakzaam.reports.markup.Markup;
import nl.waakzaam.reports.markup.Vocabulary;
import nl.waakzaam.reports.papers.Paper;
import nl.waakzaam.reports.papers.Part;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Rates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills the figures of a report in. */
@Component
public class Evaluation {
    private final Figures figures;
    private final Rates rates;
    private final MessageSource texts;

    Evaluation(Figures figures, Rates rates, MessageSource texts) {
        this.figures = figures;
        this.rates = rates;
        this.texts = texts;
    }

    /** The figures as they were known on a day. */
    public Facts knownOn(LocalDate day) {
        return new LiveFacts(figures, rates, day);
    }

    /** Reads with the words that there are now. */
    public Markup markup() {
        return new Markup(words());
    }

    public Vocabulary words() {
        return Vocabulary.of(figures);
    }

    /** What each figure of a report is, by what is asked. */
    public Map<String, Answer> answers(Manuscript manuscript, Facts facts) {
        var answers = new LinkedHashMap<String, Answer>();
        manuscript.expressions().forEach(one -> answers.computeIfAbsent(one.text(), asked -> facts.answer(one)));
        return answers;
    }

    /** Everything for which a text must be changed before it can be saved: what cannot be read, and what is invented. */
    public List<Fault> faults(Manuscript.Piece piece, Facts facts) {
        return piece.faults().isEmpty()
                ? piece.expressions().stream()
                        .filter(asked -> facts.answer(asked).absence() == Absence.INVENTED)
                        .limit(1)
                        .map(asked -> Fault.of(asked.text(), "verslagen.fault.invented"))
                        .toList()
                : piece.faults();
    }

    /** The report with its figures filled in; blocks that cannot be read are left as they were typed. */
    public Paper paper(Manuscript manuscript, Facts facts) {
        var setter = new Setter(figures, words(), facts, new Numerals(texts, manuscript.language()), manuscript);
        return setter.paper();
    }

    /** Blocks with their figures filled in, each with its own footnotes. */
    public List<PaperPiece> pieces(Manuscript manuscript, List<Manuscript.Piece> pieces, Facts facts) {
        var setter = new Setter(figures, words(), facts, new Numerals(texts, manuscript.language()), manuscript);
        return pieces.stream().map(setter::piece).toList();
    }

    /** A block as it is read, with its own footnotes. */
    public record PaperPiece(Part part, List<List<nl.waakzaam.reports.papers.Span>> notes) {}
}
