// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From when owners see that police looked at their cameras for a case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LookEmbargo {
    private final JdbcClient database;

    LookEmbargo(JdbcClient database) {
        this.database = database;
    }

    /** Footage of a camera is asked for, which is a look at its owner, also when nobody opened the contact before. */
    public void asked(CaseSearch search, CameraId camera, Instant now) {
        database.sql("""
                        insert into cameras.look (camera_id, search_id, at, actor, offence)
                        select :camera, :search, :now, :actor, :offence where not exists (
                            select from cameras.look where camera_id = :camera and search_id = :search)
                        """)
                .param("camera", camera.value())
                .param("search", search.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", search.askedBy())
                .param("offence", search.offence().code())
                .update();
    }

    /** Searches with a look from before a moment, of which it is not known yet when its owner sees it. */
    public List<UUID> hiddenSince(Instant before) {
        return database.sql("""
                        select distinct search_id from cameras.look
                        where visible_from is null and at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** All looks of a search may be seen from a moment on; what was to stay hidden longer stays so. */
    public void end(UUID search, Instant visibleFrom) {
        database.sql("""
                        update cameras.look set visible_from = greatest(visible_from, :moment) where search_id = :search
                        """)
                .param("moment", visibleFrom.atOffset(ZoneOffset.UTC))
                .param("search", search)
                .update();
    }
}
