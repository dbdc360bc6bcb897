// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes what is corrected here on one good. */
@Repository
class PostgresCorrections {
    private final JdbcTemplate database;

    PostgresCorrections(JdbcTemplate database) {
        this.database = database;
    }

    /** Writes what was corrected here; the version of the source stays the one it was. */
    void correct(long id, GoodVersion good, Instant now) {
        database.update(
                """
                update stolengoods.good set state = ?, make = ?, type = ?, colour = ?, description = ?, number_follows = ?,
                    changed_at = ? where id = ?
                """,
                good.state().name(),
                good.make(),
                good.type(),
                good.colour(),
                good.description(),
                good.numberFollows(),
                now.atOffset(ZoneOffset.UTC),
                id);
    }
}
