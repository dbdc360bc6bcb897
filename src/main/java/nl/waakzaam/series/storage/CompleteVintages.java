// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Which vintages are complete. Nothing in those ever changes, so that what was read while these were the ones stays true
 * until there is another. While somebody reads a page it is asked once.
 */
@Component
class CompleteVintages {
    private static final String ASKED = CompleteVintages.class.getName();

    private final JdbcClient database;

    CompleteVintages(JdbcClient database) {
        this.database = database;
    }

    /** How many there are and the newest of them: with any other it is another state. */
    record State(long vintages, int newest) {}

    State state() {
        return reading().map(this::asked).orElseGet(this::read);
    }

    /** Who reads takes nothing in meanwhile. */
    private static Optional<RequestAttributes> reading() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && "GET".equals(request.getRequest().getMethod())
                ? Optional.of(request)
                : Optional.empty();
    }

    private State asked(RequestAttributes request) {
        if (request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) instanceof State known) {
            return known;
        }
        var state = read();
        request.setAttribute(ASKED, state, RequestAttributes.SCOPE_REQUEST);
        return state;
    }

    private State read() {
        return database.sql("select count(*), coalesce(max(id), 0) from series.vintage where completed_at is not null")
                .query((row, number) -> new State(row.getLong(1), row.getInt(2)))
                .single();
    }
}
