// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Fills figures in without the rest of the product. */
public final class TestEvaluation {
    private TestEvaluation() {}

    public static Evaluation of(LetterFigures figures) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/verslagen");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        return new Evaluation(figures, figures, texts);
    }
}
