// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.waakzaam.stolengoods.codes.SealedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tips in PostgreSQL. */
@Repository
class PostgresTips {
    private final JdbcClient database;
    private final SealedTexts seals;

    PostgresTips(JdbcClient database, SealedTexts seals) {
        this.database = database;
        this.seals = seals;
    }

    long add(NewTip tip, Instant now) {
        var contact = tip.contact();
        return database.sql("""
                        insert into stolengoods.tip
                            (received_at, category, numbers, seen_where, story, contact_name, contact_reach)
                        values (:now, :category, :numbers, :where, :story, :name, :reach)
                        returning id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("category", tip.category())
                .param("numbers", tip.numbers().toArray(String[]::new))
                .param("where", tip.seenWhere())
                .param("story", tip.story())
                .param("name", contact == null ? null : seals.seal(contact.name()))
                .param("reach", contact == null ? null : seals.seal(contact.reach()))
                .query(Long.class)
                .single();
    }
}
