// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules found; it names rows of the log and nobody. */
@Repository
class Findings {
    private final JdbcClient database;

    Findings(JdbcClient database) {
        this.database = database;
    }

    /** One finding; explained by whom, when and how, or not yet. */
    record Finding(
            long id,
            Rule rule,
            List<Long> rows,
            Instant foundAt,
            @Nullable Instant explainedAt,
            @Nullable String explainedBy,
            @Nullable String explanation) {}

    void add(Rule rule, Pattern pattern, Instant now) {
        database.sql("""
                        insert into oversight.finding (rule, about, log_rows, found_at)
                        values (?, ?, ?, ?) on conflict (rule, about) do nothing
                        """)
                .params(
                        rule.name(),
                        hash(pattern.about()),
                        pattern.acts().stream().map(LoggedAct::id).toArray(Long[]::new),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<Finding> list(boolean explained, int many) {
        return database.sql("""
                        select * from oversight.finding where (explained_at is not null) = :explained
                        order by found_at desc, id desc limit :many
                        """)
                .param("explained", explained)
                .param("many", many)
                .query((row, number) -> finding(row))
                .list();
    }

    Optional<Finding> find(long id) {
        return database.sql("select * from oversight.finding where id = ?")
                .param(id)
                .query((row, number) -> finding(row))
                .optional();
    }

    /** The first explanation stands. */
    boolean explain(long id, String explanation, String by, Instant now) {
        return database.sql("""
                        update oversight.finding set explained_at = ?, explained_by = ?, explanation = ?
                        where id = ? and explained_at is null
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), by, explanation, id)
                        .update()
                == 1;
    }

    /** The place in the log up to which was judged, for one process at a time; empty while another has it. */
    Optional<Long> takePlace() {
        return database.sql("select place from oversight.watched for update skip locked")
                .query(Long.class)
                .optional();
    }

    void movePlace(long place) {
        database.sql("update oversight.watched set place = ?").param(place).update();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getLong("id"),
                Rule.valueOf(row.getString("rule")),
                List.of((Long[]) row.getArray("log_rows").getArray()),
                RowMoments.get(row, "found_at"),
                RowMoments.find(row, "explained_at"),
                row.getString("explained_by"),
                row.getString("explanation"));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
