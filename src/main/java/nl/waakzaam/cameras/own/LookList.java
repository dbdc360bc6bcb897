// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/**
 * Looks of police at who owns a camera, as the owner may see them: after the dossier is closed and its embargo is over, and
 * not while another dossier of the case is open. Who looked and for which case is not told.
 */
public final class LookList {
    static final String PATH = "/mijn-cameras/gezien";

    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select l.id, l.at, c.name as camera, p.name as place, l.offence
            from cameras.look l join cameras.camera c on c.id = l.camera_id
                join cameras.place p on p.id = c.place_id left join cameras.case_search s on s.id = l.search_id
            where p.owner_id = :owner and l.visible_from <= :now and not exists (
                    select from cameras.look waits join cameras.case_search other on other.id = waits.search_id
                    where other.case_key = s.case_key and waits.visible_from is null and waits.at < l.visible_from)
                and (:search = '' or strpos(lower(concat_ws(' ', c.name, p.name)), lower(:search)) > 0)
            """,
            LookList::row,
            "-wanneer",
            List.of(
                    sortable("wanneer", "cameraowners.column.when", "at %s, id"),
                    sortable("camera", "cameraowners.column.camera", "camera %s, at desc, id"),
                    sortable("plek", "cameraowners.column.place", "place %s, at desc, id"),
                    sortable("misdrijf", "cameraowners.column.offence", "offence %s, at desc, id")),
            new Export<>(
                    "wie-keek.csv",
                    List.of(
                            cell("wanneer", Row::at),
                            cell("camera", Row::camera),
                            cell("plek", Row::place),
                            cell("misdrijf", Row::offence))));

    private LookList() {}

    static ListPage<Row> of(OwnerId owner, Instant now) {
        return LIST.with("owner", owner.value()).with("now", now.atOffset(ZoneOffset.UTC));
    }

    /**
     * One look.
     *
     * @param offence the code of its class
     */
    public record Row(Instant at, String camera, String place, String offence) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                RowMoments.get(row, "at"), row.getString("camera"), row.getString("place"), row.getString("offence"));
    }
}
