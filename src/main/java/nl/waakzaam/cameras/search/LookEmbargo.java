// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From when owners see that police looked at their cameras for a case ({@code visible_from}): when the dossier is closed and
 * its embargo is over. Where no dossier is made nobody sets an embargo, so that such a look is told after three months: who
 * looks without a reason for it cannot hide that by asking for nothing. An embargo is of the whole case, so that a look of
 * another search does not tell of it before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LookEmbargo {
    static final Period WITHOUT_DOSSIER = Period.ofMonths(3);

    private final JdbcClient database;

    LookEmbargo(JdbcClient database) {
        this.database = database;
    }

    /** Somebody opened whose camera it is; with a dossier of the same search it waits for the end of that. */
    void opened(CaseSearch search, CameraId camera, String actor, Instant now) {
        database.sql("""
                        insert into cameras.look (camera_id, search_id, at, actor, offence, visible_from)
                        select :camera, :search, :now, :actor, :offence,
                            case when not coalesce(bool_or(l.search_id = :search and l.visible_from is null), false)
                                then greatest(max(l.visible_from), :later::timestamptz) end
                        from cameras.look l where l.search_id in (select other.id
                            from cameras.case_search one join cameras.case_search other using (case_key)
                            where one.id = :search)
                        """)
                .param("camera", camera.value())
                .param("search", search.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("offence", search.offence().code())
                .param("later", now.atZone(DutchTime.ZONE).plus(WITHOUT_DOSSIER).toOffsetDateTime())
                .update();
    }

    /**
     * Footage of a camera is asked for, which is a look at its owner, also when nobody opened the contact before. What was
     * not told of this search waits for the end of the dossier from now on.
     */
    public void asked(CaseSearch search, CameraId camera, Instant now) {
        database.sql("update cameras.look set visible_from = null where search_id = :search and visible_from > :now")
                .param("search", search.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
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

    /** What waited for a dossier of this search is told from then on, and nothing of its case before. */
    public void end(UUID search, Instant visibleFrom, Instant now) {
        database.sql("""
                        update cameras.look set visible_from = greatest(visible_from, :moment)
                        where search_id = :search and visible_from is null
                            or visible_from > :now and search_id in (select other.id
                                from cameras.case_search one join cameras.case_search other using (case_key)
                                where one.id = :search)
                        """)
                .param("moment", visibleFrom.atOffset(ZoneOffset.UTC))
                .param("search", search)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
