// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.stolengoods.intake.KeptLikenesses;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The photos that victims upload. A draft is what one browser uploaded: whoever finds a code later sees nothing of it.
 * What is not sent along goes when the completion is sent, or with it.
 */
@Repository
class PostgresCompletionPhotos {
    /** Of one code, over all drafts: a code is no place to store things. */
    private static final int MOST_OF_ONE_CODE = 24;

    private final JdbcClient database;
    private final KeptLikenesses likenesses;

    PostgresCompletionPhotos(JdbcClient database, KeptLikenesses likenesses) {
        this.database = database;
        this.likenesses = likenesses;
    }

    int count(long completion, String draft) {
        return database.sql("""
                        select count(*) from stolengoods.completion_photo where completion_id = :id and draft = :draft
                        """)
                .param("id", completion)
                .param("draft", draft)
                .query(Integer.class)
                .single();
    }

    /** Whether all of them were added: a draft holds as many photos as a good, a code four drafts. */
    boolean add(long completion, String draft, List<Photo> photos) {
        var all = database.sql("select count(*) from stolengoods.completion_photo where completion_id = :id")
                .param("id", completion)
                .query(Integer.class)
                .single();
        if (count(completion, draft) + photos.size() > Photo.MOST_OF_ONE_GOOD
                || all + photos.size() > MOST_OF_ONE_CODE) {
            return false;
        }
        photos.forEach(photo -> add(completion, draft, photo));
        return true;
    }

    private void add(long completion, String draft, Photo photo) {
        database.sql("""
                        insert into stolengoods.completion_photo (completion_id, draft, width, height, jpeg, likeness)
                        values (:id, :draft, :width, :height, :jpeg, :likeness)
                        """)
                .param("id", completion)
                .param("draft", draft)
                .param("width", photo.width())
                .param("height", photo.height())
                .param("jpeg", photo.jpeg())
                .param("likeness", likenesses.of(photo))
                .update();
    }

    void clear(long completion, String draft) {
        database.sql("delete from stolengoods.completion_photo where completion_id = :id and draft = :draft")
                .param("id", completion)
                .param("draft", draft)
                .update();
    }

    void keepOnly(long completion, String draft) {
        database.sql("delete from stolengoods.completion_photo where completion_id = :id and draft <> :draft")
                .param("id", completion)
                .param("draft", draft)
                .update();
    }

    Optional<byte[]> find(long completion, long photo) {
        return database.sql("""
                        select p.jpeg from stolengoods.completion_photo p
                        join stolengoods.completion c on c.id = p.completion_id and c.draft = p.draft
                        where c.id = :id and p.id = :photo
                        """)
                .param("id", completion)
                .param("photo", photo)
                .query((row, number) -> row.getBytes("jpeg"))
                .optional();
    }

    /** Gives the chosen photos to the good. */
    void handOver(List<Long> photos, long good, Instant now) {
        database.sql("""
                        insert into stolengoods.photo (good_id, added_at, width, height, jpeg, likeness)
                        select :good, :now, width, height, jpeg, likeness from stolengoods.completion_photo
                        where id = any(:photos) order by id
                        """)
                .param("good", good)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("photos", photos.toArray(Long[]::new))
                .update();
    }
}
