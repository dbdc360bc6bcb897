// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.letters.Letter.Step;
import nl.waakzaam.letters.Letter.What;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.sealing.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters and their steps in PostgreSQL: added, never changed. */
@Repository
class PostgresLetters {
    private final JdbcClient database;

    PostgresLetters(JdbcClient database) {
        this.database = database;
    }

    /** @param text the text of the municipality it was made from; null for the national one */
    void add(LetterOrder order, String municipality, @Nullable Long text, Sealed sealed, byte[] hash, Instant now) {
        var names = sealed.fields().keySet().stream().sorted().toArray(String[]::new);
        var closed = new byte[names.length][];
        for (int place = 0; place < names.length; place++) {
            closed[place] = Objects.requireNonNull(sealed.fields().get(names[place]));
        }
        database.sql("""
                        insert into letters.letter (id, municipality, part, about, text_id, made_at, made_by, hash,
                            last_month, sealed_key, fields, closed)
                        values (:id, :municipality, :part, :about, :text, :now, :by, :hash, :month, :key, :fields, :closed)
                        """)
                .param("id", sealed.record())
                .param("municipality", municipality)
                .param("part", order.part().name())
                .param("about", order.about())
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", order.by())
                .param("hash", hash)
                .param("month", sealed.lastMonth().atDay(1))
                .param("key", sealed.key())
                .param("fields", names)
                .param("closed", closed)
                .update();
    }

    /** Adds what became of a letter; nothing for one whose term is over. */
    void addStep(UUID letter, String actor, What what, String answer, Instant now) {
        database.sql("""
                        insert into letters.step (letter_id, at, actor, what, answer)
                        select id, :now, :actor, :what, :answer from letters.letter where id = :letter
                        """)
                .param("letter", letter)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("what", what.name())
                .param("answer", answer)
                .update();
    }

    Optional<Letter> find(UUID id) {
        return database.sql("select * from letters.letter where id = ?")
                .param(id)
                .query((row, number) -> letter(row))
                .optional();
    }

    List<Letter> listAbout(String about) {
        return database.sql("select * from letters.letter where about = ? order by number")
                .param(about)
                .query((row, number) -> letter(row))
                .list();
    }

    /** Those that wait to be printed, the oldest first. */
    List<Letter> listToPrint(Set<String> municipalities, int most) {
        return database.sql("""
                        select l.* from letters.letter l
                        where l.municipality = any(:codes) and 'TO_PRINT' = (
                            select what from letters.step where letter_id = l.id order by id desc limit 1)
                        order by l.number limit :most
                        """)
                .param("codes", municipalities.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> letter(row))
                .list();
    }

    Sealed sealed(UUID id) {
        return database.sql("select * from letters.letter where id = ?")
                .param(id)
                .query((row, number) -> sealed(row))
                .single();
    }

    private Letter letter(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Letter(
                id,
                row.getString("municipality"),
                Part.valueOf(row.getString("part")),
                row.getString("about"),
                RowMoments.get(row, "made_at"),
                row.getBytes("hash"),
                steps(id));
    }

    private List<Step> steps(UUID letter) {
        return database.sql("select at, actor, what, answer from letters.step where letter_id = ? order by id")
                .param(letter)
                .query((row, number) -> new Step(
                        RowMoments.get(row, "at"),
                        row.getString("actor"),
                        What.valueOf(row.getString("what")),
                        row.getString("answer")))
                .list();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("fields").getArray();
        var closed = (byte[][]) row.getArray("closed").getArray();
        var fields = new HashMap<String, byte[]>();
        for (int place = 0; place < names.length; place++) {
            fields.put(names[place], closed[place]);
        }
        var month = YearMonth.from(Objects.requireNonNull(row.getObject("last_month", LocalDate.class)));
        return new Sealed(row.getObject("id", UUID.class), month, row.getBytes("sealed_key"), fields);
    }
}
