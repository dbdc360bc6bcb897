// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import nl.waakzaam.charts.TestDrawing;
import nl.waakzaam.documents.Documents;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Makes papers without the rest of the product. */
final class Workshop {
    private static final MessageSource MESSAGES = messages();
    private static final Documents DOCUMENTS = documents();

    private Workshop() {}

    static Papers papers(Pictures pictures) {
        return new Papers(DOCUMENTS, MESSAGES, pictures);
    }

    /** With the charts that the product draws. */
    static Papers papers() {
        return new Papers(DOCUMENTS, MESSAGES, TestDrawing.drawing());
    }

    private static Documents documents() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("messageSource", MessageSource.class, () -> MESSAGES);
            context.scan("nl.waakzaam.documents");
            context.refresh();
            return context.getBean(Documents.class);
        }
    }

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/papers", "messages/site");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
