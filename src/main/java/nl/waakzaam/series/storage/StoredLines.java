// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.SeriesKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads lines of figures: per area those of one table, and of its newest vintage that has the line or all parts of it. Of
 * tables of the known publishers it is the one that reaches furthest, the first by rank of several; then come others.
 */
@Component
class StoredLines {
    private static final String SELECT = """
            with asked as (
                select id from series.subject where key = any(:subjects::text[])),
            newest as (
                select distinct on (r.area, d.id) r.area, r.measure, r.kind, r.vintage, d.rank, d.key,
                    max(r.first + coalesce(cardinality(r.counts), cardinality(r.numbers))) as reach
                from series.run r
                join series.vintage v on v.id = r.vintage
                join series.dataset d on d.id = v.dataset
                where r.area in (select id from series.area where code = any(:areas::text[]))
                  and r.subject in (select id from asked)
                  and r.measure = (select id from series.measure where key = :measure)
                  and r.kind = :kind
                  and v.completed_at is not null
                  and v.reference_date <= coalesce(:knownOn::date, 'infinity')
                  and (:vintage::integer is null or v.id = :vintage::integer)
                  and (:dataset::text is null or d.key = :dataset::text)
                  and (:dataset::text is not null or not d.demo
                       or (select kind = 'INVENTED' from series.area where id = r.area))
                group by r.area, r.measure, r.kind, r.vintage, d.id, v.reference_date, v.retrieved_at
                having bool_or(r.subject = (select id from series.subject where key = :subject)) or count(*) = :parts
                order by r.area, d.id, v.reference_date desc, v.retrieved_at desc, r.vintage desc),
            choice as (
                select distinct on (area) area, measure, kind, vintage
                from newest
                order by area, rank >= %d, reach desc, rank, key)
            select a.code as area, s.key as subject, m.key as measure, m.unit, r.first, r.counts, r.numbers, r.missing,
                   array(select p.period from series.provisional p where p.vintage = r.vintage and p.kind = r.kind)
                       as provisional,
                   %s
            from choice
            join series.run r using (area, measure, kind, vintage)
            join asked on asked.id = r.subject
            join series.subject s on s.id = r.subject
            join series.area a on a.id = r.area
            join series.measure m on m.id = r.measure
            join series.vintage v on v.id = r.vintage
            join series.dataset d on d.id = v.dataset
            order by a.code, s.key
            """.formatted(Registers.OTHER_RANK, Vintages.COLUMNS);

    private final JdbcClient database;

    StoredLines(JdbcClient database) {
        this.database = database;
    }

    /** The line of each area that has it, by code. */
    List<Series> list(Question question) {
        var parts = question.subject().equals(Violence.SUBJECT) ? Violence.PARTS : List.<String>of();
        var subjects = Stream.concat(Stream.of(question.subject()), parts.stream());
        return database
                .sql(SELECT)
                .param("subjects", subjects.toArray(String[]::new))
                .param("subject", question.subject())
                .param("parts", parts.isEmpty() ? -1 : parts.size())
                .param("areas", question.areas().toArray(String[]::new))
                .param("measure", question.measure())
                .param("kind", question.kind().inYear())
                .param("knownOn", question.knownOn())
                .param("vintage", question.vintage())
                .param("dataset", question.dataset())
                .query((row, number) -> series(row, question.kind()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(line -> line.key().area(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> one(lines, question.subject()))
                .toList();
    }

    private static Series one(Collection<Series> lines, String subject) {
        return lines.stream()
                .filter(line -> line.key().subject().equals(subject))
                .findFirst()
                .orElseGet(() -> Violence.sum(lines));
    }

    private static Series series(ResultSet row, Period.Kind kind) throws SQLException {
        var run = new Run(
                row.getInt("first"),
                (@Nullable Integer[]) elements(row.getArray("counts")),
                (@Nullable Double[]) elements(row.getArray("numbers")),
                row.getBytes("missing"));
        var provisional = Set.of((Integer[]) row.getArray("provisional").getArray());
        var vintage = Vintages.vintage(row);
        return new Series(
                new SeriesKey(
                        vintage.dataset().key(),
                        row.getString("measure"),
                        row.getString("subject"),
                        row.getString("area")),
                kind,
                Unit.valueOf(row.getString("unit")),
                vintage,
                run.figures(kind, provisional));
    }

    private static @Nullable Object elements(@Nullable Array array) throws SQLException {
        return array == null ? null : array.getArray();
    }
}
