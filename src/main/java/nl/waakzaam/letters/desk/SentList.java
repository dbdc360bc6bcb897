// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.letters.Letter.What;
import nl.waakzaam.letters.Part;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** The letters of a municipality and how they stand: what must be printed first. No reader stands in it. */
public final class SentList {
    static final String PATH = TextPages.PATH + "/verstuurd";

    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select l.id, l.part, l.about, l.made_at, s.what, s.at, s.what <> 'TO_PRINT' as printed
            from letters.letter l
            cross join lateral (
                select what, at from letters.step where letter_id = l.id order by id desc limit 1) s
            where l.municipality = any(:codes)
                and (:search = '' or l.about = :search or split_part(l.about, ' ', 2) = :search)
            """,
            SentList::row,
            "stand",
            List.of(
                    sortable("stand", "letters.column.state", "printed %s, made_at desc, id"),
                    sortable("brief", "letters.column.letter", "part %s, made_at desc, id"),
                    sortable("over", "letters.column.about", "about %s, made_at desc, id"),
                    sortable("gemaakt", "letters.column.made", "made_at %s, id")),
            new Export<>(
                    "brieven.csv",
                    List.of(
                            cell("brief", row -> row.part().code()),
                            cell("over", Row::about),
                            cell("gemaakt", Row::madeAt),
                            cell("stand", Row::what),
                            cell("sinds", Row::at))));

    private SentList() {}

    static ListPage<Row> of(Set<String> municipalities) {
        return LIST.with("codes", municipalities.toArray(String[]::new));
    }

    /** A letter with its last step. */
    public record Row(String id, Part part, String about, OffsetDateTime madeAt, What what, OffsetDateTime at) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                Part.valueOf(row.getString("part")),
                row.getString("about"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class)),
                What.valueOf(row.getString("what")),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)));
    }
}
