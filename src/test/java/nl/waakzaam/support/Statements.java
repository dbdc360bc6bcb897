// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database was asked for requests of one trace, in order. */
public final class Statements {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private Statements() {}

    /** A few requests. */
    @FunctionalInterface
    public interface Requests {
        void send() throws Exception;
    }

    public static List<String> of(String trace, Requests requests) throws Exception {
        var kept = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        kept.start();
        LOG.addAppender(kept);
        LOG.setLevel(Level.DEBUG);
        LOG.setAdditive(false);
        try {
            requests.send();
        } finally {
            LOG.setAdditive(true);
            LOG.setLevel(null);
            LOG.detachAppender(kept);
        }
        return List.copyOf(kept.list).stream()
                .filter(event -> trace.equals(event.getMDCPropertyMap().get("traceId")))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
