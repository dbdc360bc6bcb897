// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.Supplement;
import nl.waakzaam.stolengoods.WorkArea.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What victims sent, in PostgreSQL, until it is decided. */
@Repository
class PostgresCompletions {
    private final JdbcClient database;

    PostgresCompletions(JdbcClient database) {
        this.database = database;
    }

    void send(long id, String draft, Supplement proposed, Instant now) {
        database.sql("""
                        update stolengoods.completion set state = 'OPEN', sent_at = :now, draft = :draft, make = :make,
                            type = :type, colour = :colour, description = :description where id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("draft", draft)
                .param("make", proposed.make())
                .param("type", proposed.type())
                .param("colour", proposed.colour())
                .param("description", proposed.description())
                .param("id", id)
                .update();
        for (var place = 0; place < proposed.numbers().size(); place++) {
            addNumber(id, place, proposed.numbers().get(place));
        }
    }

    private void addNumber(long id, int place, GoodNumber number) {
        database.sql("""
                        insert into stolengoods.completion_number (completion_id, place, kind, raw)
                        values (:id, :place, :kind, :raw)
                        """)
                .param("id", id)
                .param("place", place)
                .param("kind", number.kind().name())
                .param("raw", number.raw())
                .update();
    }

    void decide(long id, Completion.State state, String actor, Instant now, @Nullable String reason) {
        database.sql("""
                        update stolengoods.completion
                        set state = :state, decided_at = :now, decided_by = :actor, reason = :reason where id = :id
                        """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** What was sent, if it lies within the reach; held until the transaction ends. */
    Optional<Completion> find(long id, Reach reach) {
        return database.sql("""
                        select c.* from stolengoods.completion c join stolengoods.good g on g.id = c.good_id
                        where c.id = :id and c.sent_at is not null and g.state <> 'DESTROYED' and """ + " " + Reach.SQL + " for update of c")
                .param("id", id)
                .param("everywhere", reach.everywhere())
                .param("codes", reach.array())
                .param("organisation", reach.organisation())
                .query((row, number) -> completion(row))
                .optional();
    }

    Optional<Completion> find(long id) {
        return database.sql("select * from stolengoods.completion where id = :id and sent_at is not null")
                .param("id", id)
                .query((row, number) -> completion(row))
                .optional();
    }

    private Completion completion(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new Completion(
                id,
                row.getLong("good_id"),
                Completion.State.valueOf(row.getString("state")),
                Objects.requireNonNull(RowMoments.find(row, "sent_at")),
                new Supplement(
                        numbers(id),
                        text(row, "make"),
                        text(row, "type"),
                        text(row, "colour"),
                        text(row, "description")),
                photos(id, Objects.requireNonNull(row.getString("draft"))),
                RowMoments.find(row, "decided_at"),
                text(row, "decided_by"),
                text(row, "reason"));
    }

    private List<GoodNumber> numbers(long id) {
        return database.sql(
                        "select kind, raw from stolengoods.completion_number where completion_id = :id order by place")
                .param("id", id)
                .query((row, number) ->
                        GoodNumber.read(IdentifierKind.valueOf(row.getString("kind")), row.getString("raw")))
                .list();
    }

    private List<Completion.Photo> photos(long id, String draft) {
        return database.sql("""
                        select id, width, height from stolengoods.completion_photo
                        where completion_id = :id and draft = :draft order by id
                        """)
                .param("id", id)
                .param("draft", draft)
                .query((row, number) ->
                        new Completion.Photo(row.getLong("id"), row.getInt("width"), row.getInt("height")))
                .list();
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
