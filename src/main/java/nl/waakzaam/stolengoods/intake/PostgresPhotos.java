// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.stolengoods.GoodTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of goods in PostgreSQL, in the transaction of the good itself. */
@Repository
public class PostgresPhotos {
    private final JdbcClient database;
    private final GoodTerms terms;
    private final KeptLikenesses likenesses;

    PostgresPhotos(JdbcClient database, GoodTerms terms, KeptLikenesses likenesses) {
        this.database = database;
        this.terms = terms;
        this.likenesses = likenesses;
    }

    /** Where a photo is and how large it is drawn. */
    public record Stored(long id, int width, int height) {}

    void add(long good, List<Photo> photos, Instant now) {
        for (var photo : photos) {
            database.sql("""
                            insert into stolengoods.photo (good_id, added_at, width, height, jpeg, likeness)
                            values (:good, :now, :width, :height, :jpeg, :likeness)
                            """)
                    .param("good", good)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("width", photo.width())
                    .param("height", photo.height())
                    .param("jpeg", photo.jpeg())
                    .param("likeness", likenesses.of(photo))
                    .update();
        }
    }

    List<Stored> list(long good) {
        return database.sql("select id, width, height from stolengoods.photo where good_id = :good order by id")
                .param("good", good)
                .query((row, number) -> new Stored(row.getLong("id"), row.getInt("width"), row.getInt("height")))
                .list();
    }

    /** Empty also when the term of use of the good is over. */
    Optional<byte[]> find(long good, long photo) {
        return database.sql("""
                        select p.jpeg from stolengoods.photo p join stolengoods.good g on g.id = p.good_id
                        where p.good_id = :good and p.id = :photo and not g.restricted and g.recorded_at >= :usable
                        """)
                .param("usable", terms.usableFrom())
                .param("good", good)
                .param("photo", photo)
                .query((row, number) -> row.getBytes("jpeg"))
                .optional();
    }
}
