// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.evaluation.Answer;
import nl.waakzaam.reports.evaluation.Facts;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Markup;

/** The figures of a version. Those of blocks that stay as they were are kept: a change since is for the check to find. */
record Answering(Markup markup, Facts facts) {
    Map<String, Answer> answers(List<Written> blocks, Optional<Version> before) {
        var answers = new HashMap<String, Answer>();
        for (var block : blocks) {
            var kept = before.filter(version -> version.blocks().contains(block))
                    .map(Version::answers)
                    .orElse(Map.of());
            asked(block)
                    .forEach(one -> answers.merge(
                            one.text(),
                            Optional.ofNullable(kept.get(one.text())).orElseGet(() -> facts.answer(one)),
                            (earlier, here) -> kept.containsKey(one.text()) ? here : earlier));
        }
        return answers;
    }

    private List<Expression> asked(Written block) {
        return Piece.of(block.mark(), block.text(), markup).expressions();
    }
}
