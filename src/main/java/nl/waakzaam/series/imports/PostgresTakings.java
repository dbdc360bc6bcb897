// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.waakzaam.platform.CopiedRows;
import nl.waakzaam.platform.CopiedValues;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.storage.Registers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables that are being taken in: their figures so far, and how far they are, always in one transaction. */
@Component
class PostgresTakings {
    private final JdbcClient database;
    private final CopiedRows copied;
    private final Registers registers;
    private final Clock clock;

    PostgresTakings(JdbcClient database, CopiedRows copied, Registers registers, Clock clock) {
        this.database = database;
        this.copied = copied;
        this.registers = registers;
        this.clock = clock;
    }

    Optional<Taking> find(String source) {
        return database.sql("select * from series.taking where source = :source")
                .param("source", source)
                .query(PostgresTakings::taking)
                .optional();
    }

    /** Whether all of it is in already. */
    boolean isIn(String dataset, String fingerprint) {
        return database.sql("""
                        select exists (select from series.vintage v join series.dataset d on d.id = v.dataset
                            where d.key = :dataset and fingerprint = :fingerprint and completed_at is not null)
                        """)
                .param("dataset", dataset)
                .param("fingerprint", fingerprint)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Of which days the state of knowledge is of what has this content and is all in, the earliest first. */
    List<LocalDate> daysOf(String dataset, String content) {
        return database.sql("""
                        select distinct v.reference_date
                        from series.vintage v join series.dataset d on d.id = v.dataset
                        where d.key = :dataset and v.completed_at is not null
                          and (v.fingerprint = :content or starts_with(v.fingerprint, :content || ' '))
                        order by v.reference_date
                        """)
                .param("dataset", dataset)
                .param("content", content)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** Begins a vintage that nobody sees yet. */
    @Transactional
    Taking begin(Coming coming, String source, String state) {
        var vintage = database.sql("""
                        insert into series.vintage
                            (dataset, reference_date, retrieved_at, definition, address, fingerprint)
                        values (:dataset, :day, :retrieved, :definition, :address, :fingerprint) returning id
                        """)
                .param("dataset", registers.dataset(coming.dataset()))
                .param("day", coming.referenceDate())
                .param("retrieved", coming.retrievedAt().atOffset(ZoneOffset.UTC))
                .param("definition", coming.definition())
                .param("address", coming.address())
                .param("fingerprint", coming.fingerprint())
                .query((row, number) -> row.getInt(1))
                .single();
        return database.sql("""
                        insert into series.taking (vintage, source, state, began_at)
                        values (:vintage, :source, :state, :now) returning *
                        """)
                .param("vintage", vintage)
                .param("source", source)
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(PostgresTakings::taking)
                .single();
    }

    /** Keeps what was gathered, and how far that is. */
    @Transactional
    Taking advance(Taking to, Gathering gathered) {
        gathered.areas.ask(registers::areas);
        gathered.subjects.ask(keys -> keys.stream().collect(toMap(Function.identity(), registers::subject)));
        gathered.measures.ask(keys -> keys.stream()
                .collect(
                        toMap(Function.identity(), key -> registers.measure(key).id())));
        copied.add(
                "series.piece (taking, area, subject, measure, kind, first, counts, numbers, missing)",
                gathered.pieces(),
                (piece, values) -> write(to, gathered, piece, values));
        if (!gathered.names().isEmpty()) {
            registers.name(gathered.names());
        }
        gathered.provisional().forEach(period -> provisional(to, period));
        database.sql("""
                        update series.taking set position = :position, next = :next, lines = :lines, figures = :figures,
                            wrong = :wrong, report_bytes = :reportBytes, checksum = :checksum
                        where id = :id
                        """).paramSource(to).update();
        return to;
    }

    /** Of all its figures, and of which periods are not final. */
    long checksum(Taking taking) {
        return taking.checksum()
                + database
                        .sql("select kind, period from series.provisional where vintage = :vintage")
                        .param("vintage", taking.vintage())
                        .query((row, number) -> Checksum.of("provisional " + row.getInt(1) + " " + row.getInt(2)))
                        .list()
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /** Forgets it all. */
    @Transactional
    void giveUp(Taking taking) {
        database.sql("delete from series.piece where taking = :id")
                .param("id", taking.id())
                .update();
        database.sql("delete from series.vintage where id = :vintage")
                .param("vintage", taking.vintage())
                .update();
    }

    private static void write(Taking taking, Gathering gathered, Gathering.Piece piece, CopiedValues values) {
        values.integer(taking.id())
                .integer(gathered.areas.number(piece.area()))
                .smallint(gathered.subjects.number(piece.subject()))
                .smallint(gathered.measures.number(piece.measure()))
                .smallint(piece.kind())
                .integer(piece.first());
        RunRow.write(piece.counts(), piece.numbers(), piece.missing(), values);
    }

    private void provisional(Taking taking, Period period) {
        database.sql("""
                        insert into series.provisional (vintage, kind, period) values (:vintage, :kind, :period)
                        on conflict do nothing
                        """)
                .param("vintage", taking.vintage())
                .param("kind", period.kind().inYear())
                .param("period", period.ordinal())
                .update();
    }

    private static Taking taking(ResultSet row, int number) throws SQLException {
        return new Taking(
                row.getInt("id"),
                row.getInt("vintage"),
                row.getString("source"),
                row.getString("state"),
                row.getString("next"),
                row.getLong("position"),
                row.getLong("lines"),
                row.getLong("figures"),
                row.getLong("wrong"),
                row.getLong("report_bytes"),
                row.getLong("checksum"));
    }
}
