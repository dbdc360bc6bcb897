// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.own;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.LineFilter;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.OwnCount;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Period.Kind;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a quarter once, four weeks after its end, and never again: what is destroyed later by its term, or comes later,
 * changes no figure that was published, so that no difference between two of them tells of one person.
 */
@Service
public class OwnQuarters {
    static final String DATASET = "waakzaam";
    private static final String DEFINITION = "2026-11";
    private static final int DAYS_BEHIND = 28;
    private static final int QUARTERS_BACK = 8;
    private static final int ALL_LINES = 10_000;

    private final List<OwnCount> counts;
    private final Municipalities municipalities;
    private final Figures figures;
    private final Intake intake;
    private final PublicAddress address;
    private final JdbcClient database;
    private final Clock clock;

    OwnQuarters(
            List<OwnCount> counts,
            Municipalities municipalities,
            Figures figures,
            Intake intake,
            PublicAddress address,
            JdbcClient database,
            Clock clock) {
        this.counts = counts;
        this.municipalities = municipalities;
        this.figures = figures;
        this.intake = intake;
        this.address = address;
        this.database = database;
        this.clock = clock;
    }

    /** Each hour on each node; of those that come first one counts. */
    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    @Transactional
    public void round() {
        var alone = database.sql("select pg_try_advisory_xact_lock(hashtext('series.own'))")
                .query(Boolean.class)
                .single();
        if (alone) {
            due().forEach(this::count);
        }
    }

    /** The quarters that ended four weeks ago and were not counted yet, the earliest first; no more than two years back. */
    private List<Period> due() {
        var last = lastToCount(DutchTime.today(clock));
        var done = published()
                .map(figure -> figure.period().ordinal())
                .max(Integer::compare)
                .orElse(Integer.MIN_VALUE);
        return IntStream.rangeClosed(Math.max(done + 1, last.ordinal() - QUARTERS_BACK + 1), last.ordinal())
                .mapToObj(ordinal -> Period.at(Kind.QUARTER, ordinal))
                .toList();
    }

    /** The last figure of each count for the country, as it is known now. */
    private Stream<Figure> published() {
        return counts.stream()
                .map(count -> new SeriesKey(DATASET, count.measure(), "-", "NL"))
                .flatMap(key -> figures.find(key, Kind.QUARTER, DutchTime.today(clock)).stream())
                .map(series -> series.figures().getLast());
    }

    static Period lastToCount(LocalDate today) {
        var day = today.minusDays(DAYS_BEHIND);
        return new Period(Kind.QUARTER, day.getYear(), (day.getMonthValue() - 1) / 3 + 1).plus(-1);
    }

    private void count(Period quarter) {
        var published = new TreeMap<String, Published>();
        for (var count : counts) {
            var areas =
                    count.count(start(quarter.firstDay()), start(quarter.plus(1).firstDay()));
            published.put(count.measure(), Published.of(QuarterCount.of(areas, municipalities)));
        }
        if (published().findAny().isEmpty() && published.values().stream().allMatch(OwnQuarters::isNothing)) {
            return;
        }
        intake.take(coming(quarter), writing -> {
            copyEarlier(writing);
            published.forEach((measure, numbers) -> write(writing, measure, quarter, numbers));
        });
    }

    private static boolean isNothing(Published numbers) {
        return numbers.country().equals(OptionalLong.of(0));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DutchTime.ZONE).toInstant();
    }

    private Coming coming(Period quarter) {
        var dataset = new Dataset(
                DATASET,
                "Cijfers van Waakzaam zelf",
                "Waakzaam's own figures",
                "Beheer van Waakzaam",
                "CC0-1.0",
                address.name(),
                false);
        var today = DutchTime.today(clock);
        return new Coming(dataset, today, clock.instant(), DEFINITION, address.name(), quarter.code());
    }

    /** What was published stays as it was. */
    private void copyEarlier(Writing writing) {
        var lines = figures.lines(
                new LineFilter(Optional.of(DATASET), Optional.empty(), Optional.empty(), Optional.empty()), ALL_LINES);
        var today = DutchTime.today(clock);
        lines.stream()
                .flatMap(line -> figures.find(line.key(), line.kind(), today).stream())
                .forEach(series -> series.figures().forEach(figure -> writing.add(series.key(), figure)));
    }

    private static void write(Writing writing, String measure, Period quarter, Published numbers) {
        writing.add(new SeriesKey(DATASET, measure, "-", "NL"), figure(quarter, numbers.country()));
        numbers.units()
                .forEach((unit, number) ->
                        writing.add(new SeriesKey(DATASET, measure, "-", unit), figure(quarter, number)));
    }

    private static Figure figure(Period quarter, OptionalLong number) {
        return number.isPresent()
                ? Figure.of(quarter, number.getAsLong(), Status.FINAL)
                : Figure.missing(quarter, Missing.SUPPRESSED, Status.FINAL);
    }
}
