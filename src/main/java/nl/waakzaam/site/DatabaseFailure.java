// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What the database says that a visitor may know: that it is away for a moment, that somebody else is busy with the same,
 * or that a text cannot be kept.
 */
final class DatabaseFailure {
    private static final String SECONDS_TO_WAIT = "10";

    /** A character that PostgreSQL's texts do not have: the one with number zero. */
    private static final String NO_SUCH_CHARACTER = "22021";

    /** Somebody else held for long what was to be changed, so that nothing was: asking again helps. */
    private static final Set<String> HELD = Set.of("55P03", "40P01");

    private DatabaseFailure() {}

    static Optional<Failure> find(@Nullable Throwable cause) {
        for (var one = cause; one != null; one = one.getCause()) {
            if (one instanceof SQLException known) {
                return of(known);
            }
        }
        return Optional.empty();
    }

    private static Optional<Failure> of(SQLException failure) {
        var code = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (isAway(code) || HELD.contains(code) || failure instanceof SQLTransientConnectionException) {
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            return Optional.of(Failure.of(503, headers));
        }
        return code.equals(NO_SUCH_CHARACTER) ? Optional.of(Failure.of(400)) : Optional.empty();
    }

    /** Connection failures, and a server that shuts down or has not come up yet (PostgreSQL, appendix A). */
    private static boolean isAway(String code) {
        return code.startsWith("08") || code.startsWith("57P");
    }
}
