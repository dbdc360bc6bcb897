// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proof of what was brought to a channel: its last attempts and what the receiver answered. */
@Repository
public class DeliveryProofs {
    private static final int SHOWN = 25;

    private final JdbcClient database;

    DeliveryProofs(JdbcClient database) {
        this.database = database;
    }

    /** One attempt; the id of the delivery is what the receiver knows it by. */
    public record Proof(UUID delivery, Instant at, String outcome, String answer) {}

    List<Proof> lastOf(UUID channel) {
        return database.sql("""
                        select a.delivery_id, a.at, a.outcome, a.answer
                        from hits.attempt a join hits.delivery d on d.id = a.delivery_id
                        where d.channel_id = ? order by a.id desc limit %d
                        """.formatted(SHOWN))
                .param(channel)
                .query((row, number) -> new Proof(
                        row.getObject("delivery_id", UUID.class),
                        RowMoments.get(row, "at"),
                        row.getString("outcome"),
                        row.getString("answer")))
                .list();
    }
}
