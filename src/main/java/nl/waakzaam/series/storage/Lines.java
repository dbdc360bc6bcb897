// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.SeriesKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a vintage on their way in, gathered by line; a period is provisional where one of its figures is. */
final class Lines implements Writing {
    private final Map<Line, List<Figure>> lines = new LinkedHashMap<>();
    private final Set<Period> provisional = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    private record Line(String measure, String subject, String area, Period.Kind kind) {}

    @Override
    public void add(SeriesKey key, Figure figure) {
        var line = new Line(
                key.measure(),
                key.subject(),
                AreaCode.of(key.area()),
                figure.period().kind());
        lines.computeIfAbsent(line, unknown -> new ArrayList<>()).add(figure);
        if (figure.status() == Status.PROVISIONAL) {
            provisional.add(figure.period());
        }
    }

    @Override
    public void name(String area, String name) {
        names.put(AreaCode.of(area), name);
    }

    void write(int vintage, Registers registers, JdbcClient database) {
        var areas = registers.areas(lines.keySet().stream().map(Line::area).toList());
        var measures = new HashMap<String, Registers.Measure>();
        var subjects = new HashMap<String, Integer>();
        lines.forEach((line, figures) -> {
            var measure = measures.computeIfAbsent(line.measure(), registers::measure);
            var subject = subjects.computeIfAbsent(line.subject(), registers::subject);
            var area = Objects.requireNonNull(areas.get(line.area()));
            insert(database, vintage, area, subject, measure, line.kind(), figures);
        });
        provisional.forEach(period -> insert(database, vintage, period));
        names.forEach((area, name) -> database.sql("update series.area set name = ? where code = ?")
                .params(name, area)
                .update());
    }

    private static void insert(
            JdbcClient database,
            int vintage,
            int area,
            int subject,
            Registers.Measure measure,
            Period.Kind kind,
            List<Figure> figures) {
        var run = Run.of(figures, measure.unit() == Unit.COUNT);
        database.sql("""
                        insert into series.run (area, subject, measure, kind, vintage, first, counts, numbers, missing)
                        values (:area, :subject, :measure, :kind, :vintage, :first,
                            :counts::integer[], :numbers::double precision[], :missing::bytea)
                        """)
                .param("area", area)
                .param("subject", subject)
                .param("measure", measure.id())
                .param("kind", kind.inYear())
                .param("vintage", vintage)
                .param("first", run.first())
                .param("counts", run.counts())
                .param("numbers", run.numbers())
                .param("missing", run.missing())
                .update();
    }

    private static void insert(JdbcClient database, int vintage, Period period) {
        database.sql("insert into series.provisional (vintage, kind, period) values (:vintage, :kind, :period)")
                .param("vintage", vintage)
                .param("kind", period.kind().inYear())
                .param("period", period.ordinal())
                .update();
    }
}
