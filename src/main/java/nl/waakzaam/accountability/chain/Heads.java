// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed heads as the database keeps them. */
@Repository
class Heads {
    private final JdbcClient database;

    Heads(JdbcClient database) {
        this.database = database;
    }

    Optional<String> last() {
        return database.sql("select signed from accountability.chain_head order by number desc limit 1")
                .query(String.class)
                .optional();
    }

    /** The lines of the heads after a number, in order. */
    List<String> after(long number, int many) {
        return database.sql("""
                        select signed from accountability.chain_head where number > :number order by number limit :many
                        """)
                .param("number", number)
                .param("many", many)
                .query((row, index) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    void add(Head head, String line) {
        database.sql("insert into accountability.chain_head (number, last_sequence, signed) values (?, ?, ?)")
                .params(head.number(), head.last(), line)
                .update();
    }
}
