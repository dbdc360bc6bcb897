// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.SQLException;
import java.util.Objects;

/** Says in one line why an external database cannot be used and what to do, in place of the driver's words. */
final class DatabaseRefusal {
    private DatabaseRefusal() {}

    /** The codes are those of PostgreSQL, appendix A. */
    static StartRefused of(SQLException failure, String login, String url) {
        var code = Objects.requireNonNullElse(failure.getSQLState(), "");
        return new StartRefused(
                switch (code) {
                    case "28P01", "28000" -> notLetIn(login);
                    case "3D000" -> "There is no such database at %s: make it first.".formatted(url);
                    case "42501" ->
                        "The login %s may not prepare the database: it must own it and have CREATEROLE, or be a superuser."
                                        .formatted(login)
                                + " Or make the roles by hand, as the administrator's manual says.";
                    case "08001", "08004", "08006" ->
                        "Cannot reach the database at %s: does it run, and may this machine connect to it?"
                                .formatted(url);
                    default -> "The database at %s refuses (%s): %s".formatted(url, code, failure.getMessage());
                },
                failure);
    }

    private static String notLetIn(String login) {
        var isOurs = login.equals(DatabaseRoles.OWNER) || login.equals(DatabaseRoles.APPLICATION);
        return isOurs
                ? "The role %s has another password than this data folder holds: use the data folder that made it,"
                                .formatted(login)
                        + " or give WAAKZAAM_OWNER_PASSWORD and WAAKZAAM_APP_PASSWORD in the environment."
                : "The database does not let %s in: look at the name and the password.".formatted(login);
    }
}
