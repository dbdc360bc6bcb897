// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Invented figures of invented towns, to try the monitor with: seasons, a trend, a measure that worked in one town and a
 * month that needs a look in another. Each page, drawing and file of them says that they are invented.
 */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoFigures {
    private static final String DATASET = "demo";
    private static final int FIRST_YEAR = 2014;
    private static final int PROVISIONAL_MONTHS = 24;
    private static final int MONTHS_BEHIND = 1;

    /** Since when one town watches its streets, and burglaries fell by a third. */
    private static final Period MEASURE = Period.month(2023, 6);

    private final Intake intake;

    DemoFigures(Intake intake) {
        this.intake = intake;
    }

    private record Town(String code, String name, int inhabitants, double level) {}

    /** @param perThousand a year, in 2014 */
    private record Offence(String subject, double perThousand, double yearly, double winter) {}

    private static final List<Town> TOWNS = List.of(
            new Town("XX0001", "Vossenhoek", 184_000, 1.25),
            new Town("XX0002", "Lindevoort", 96_000, 1.00),
            new Town("XX0003", "Duinrade", 71_000, 0.85),
            new Town("XX0004", "Oostermeren", 48_000, 0.95),
            new Town("XX0005", "Hazelwaard", 39_000, 0.80),
            new Town("XX0006", "Kranenveen", 27_000, 1.10),
            new Town("XX0007", "Tolhuizen", 18_000, 0.70),
            new Town("XX0008", "Zilverbeek", 9_000, 0.60));

    private static final List<Offence> OFFENCES = List.of(
            new Offence("woninginbraak", 3.9, -0.08, 0.35),
            new Offence("straatroof", 0.32, -0.07, 0.05),
            new Offence("overval", 0.07, -0.03, 0.15),
            new Offence("openlijk-geweld", 0.30, -0.03, -0.05),
            new Offence("bedreiging", 1.6, -0.01, 0.0),
            new Offence("mishandeling", 2.6, -0.03, -0.10));

    /** The same each time for the same month. */
    void fill(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        take(now, today.minusYears(1));
        take(now, today);
    }

    private void take(Instant now, LocalDate referenceDate) {
        var dataset = new Dataset(
                DATASET,
                "Verzonnen cijfers van verzonnen plaatsen",
                "Invented figures of invented towns",
                "Waakzaam (demo)",
                "CC0-1.0",
                null,
                true);
        var coming = new Coming(dataset, referenceDate, now, "demo", "demo", "demo " + referenceDate);
        intake.take(coming, writing -> TOWNS.forEach(town -> write(writing, town, referenceDate)));
    }

    private static void write(Writing writing, Town town, LocalDate referenceDate) {
        writing.name(town.code(), town.name());
        for (int year = FIRST_YEAR; year <= referenceDate.getYear(); year++) {
            var people = Math.round(town.inhabitants() * Math.pow(1.006, year - FIRST_YEAR));
            add(writing, "inwoners", "-", town, Figure.of(Period.year(year), people, Status.FINAL));
            add(writing, "woningen", "-", town, Figure.of(Period.year(year), Math.round(people / 2.2), Status.FINAL));
        }
        OFFENCES.forEach(offence -> write(writing, town, offence, referenceDate));
    }

    private static void write(Writing writing, Town town, Offence offence, LocalDate referenceDate) {
        var chance = new Random((town.code() + offence.subject()).hashCode());
        var last = Period.month(referenceDate.getYear(), referenceDate.getMonthValue())
                .plus(-MONTHS_BEHIND - 1);
        var lastFinal = last.plus(-PROVISIONAL_MONTHS);
        for (var month = Period.month(FIRST_YEAR, 1); month.ordinal() <= last.ordinal(); month = month.plus(1)) {
            var status = month.ordinal() > lastFinal.ordinal() ? Status.PROVISIONAL : Status.FINAL;
            var count = poisson(expected(town, offence, month, month.equals(last)), chance);
            // what is provisional is not complete yet: reports come in late
            var known = status == Status.PROVISIONAL ? Math.round(count * 0.98) : count;
            add(writing, "misdrijven", offence.subject(), town, Figure.of(month, known, status));
        }
    }

    private static double expected(Town town, Offence offence, Period month, boolean last) {
        var years = (month.ordinal() - Period.month(FIRST_YEAR, 1).ordinal()) / 12.0;
        var season = 1 + offence.winter() * Math.cos(2 * Math.PI * (month.number() - 0.5) / 12);
        var monthly = town.inhabitants() / 1000.0 * town.level() * offence.perThousand() / 12;
        var expected = monthly * Math.exp(offence.yearly() * years) * season;
        if (town.code().equals("XX0001")
                && offence.subject().equals("woninginbraak")
                && month.compareTo(MEASURE) >= 0) {
            return expected * 0.67;
        }
        return town.code().equals("XX0002") && offence.subject().equals("straatroof") && last
                ? expected * 4 + 6
                : expected;
    }

    /** By counting exponential waiting times (Knuth); for large means the normal distribution is near enough. */
    private static long poisson(double mean, Random chance) {
        if (mean > 60) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * chance.nextGaussian()));
        }
        var limit = Math.exp(-mean);
        long events = -1;
        for (double product = 1; product > limit; product *= chance.nextDouble()) {
            events++;
        }
        return events;
    }

    private static void add(Writing writing, String measure, String subject, Town town, Figure figure) {
        writing.add(new SeriesKey(DATASET, measure, subject, town.code()), figure);
    }
}
