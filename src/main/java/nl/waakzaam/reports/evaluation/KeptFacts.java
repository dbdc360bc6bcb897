// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.Map;
import nl.waakzaam.reports.markup.Expression;

/** The figures as they were when a version was saved: of an adopted report nothing changes. */
public record KeptFacts(Map<String, Answer> answers) implements Facts {
    public KeptFacts {
        answers = Map.copyOf(answers);
    }

    @Override
    public Answer answer(Expression expression) {
        return answers.getOrDefault(expression.text(), Answer.unknown());
    }
}
