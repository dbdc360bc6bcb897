// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** What photos of stolen goods look like, as {@link KeptLikenesses} keeps it. */
@Repository
@NamedInterface("photos")
public class StolenLikenesses {
    private final JdbcClient database;

    StolenLikenesses(JdbcClient database) {
        this.database = database;
    }

    public List<Long> of(long good) {
        return database.sql(
                        "select likeness from stolengoods.photo where good_id = ? and likeness is not null order by id")
                .param(good)
                .query((row, number) -> row.getLong("likeness"))
                .list();
    }
}
