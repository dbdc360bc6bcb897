// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.platform.CopiedRows;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the runs of a vintage of its pieces, and lets everybody see it, in one transaction. Most lines are one piece and go
 * over as they are; of the others the pieces are read in order and joined.
 */
@Component
class PostgresRuns {
    private static final int AT_ONCE = 2_000;
    private static final String RUN =
            "series.run (area, subject, measure, kind, vintage, first, counts, numbers, missing)";

    private final JdbcClient database;
    private final JdbcTemplate template;
    private final CopiedRows copied;
    private final Clock clock;

    PostgresRuns(JdbcClient database, JdbcTemplate template, CopiedRows copied, Clock clock) {
        this.database = database;
        this.template = template;
        this.copied = copied;
        this.clock = clock;
    }

    /** Refuses with {@link NotTaken} a figure that came twice with different values. */
    @Transactional
    void complete(Taking taking, String fingerprint) {
        database.sql("set local work_mem = '64MB'").update();
        addWhole(taking);
        joinOthers(taking);
        database.sql("update series.vintage set completed_at = :now, fingerprint = :fingerprint where id = :vintage")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("fingerprint", fingerprint)
                .param("vintage", taking.vintage())
                .update();
        database.sql("delete from series.piece where taking = :id")
                .param("id", taking.id())
                .update();
        database.sql("delete from series.taking where id = :id")
                .param("id", taking.id())
                .update();
    }

    private void addWhole(Taking taking) {
        database.sql("insert into " + RUN + """
                         select area, subject, measure, kind, :vintage, first, counts, numbers, missing
                        from series.piece p where taking = :taking and not exists (
                            select from (%s) several
                            where (several.area, several.subject, several.measure, several.kind)
                                = (p.area, p.subject, p.measure, p.kind))
                        order by area, subject, measure, kind
                        """.formatted(SEVERAL))
                .param("vintage", taking.vintage())
                .param("taking", taking.id())
                .update();
    }

    /** Lines of several pieces. */
    private static final String SEVERAL = """
            select area, subject, measure, kind from series.piece where taking = :taking
            group by area, subject, measure, kind having count(*) > 1""";

    private void joinOthers(Taking taking) {
        var sql = """
                select p.*, a.code as area_code, s.key as subject_key
                from series.piece p join (%s) several using (area, subject, measure, kind)
                    join series.area a on a.id = p.area join series.subject s on s.id = p.subject
                where taking = :taking order by p.area, p.subject, p.measure, p.kind, p.first
                """.formatted(SEVERAL).replace(":taking", String.valueOf(taking.id()));
        template.execute((ConnectionCallback<Boolean>) connection -> {
            join(connection, sql, taking);
            return true;
        });
    }

    private void join(Connection connection, String sql, Taking taking) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery(sql)) {
                var joined = new ArrayList<JoinedRun>();
                while (rows.next()) {
                    if (!joined.isEmpty() && joined.getLast().isOf(rows)) {
                        joined.getLast().add(rows);
                    } else {
                        write(joined, AT_ONCE, taking);
                        joined.add(new JoinedRun(rows));
                    }
                }
                write(joined, 1, taking);
            }
        }
    }

    private void write(List<JoinedRun> joined, int least, Taking taking) {
        if (joined.size() >= least) {
            copied.add(RUN, joined, (run, values) -> run.write(taking.vintage(), values));
            joined.clear();
        }
    }
}
