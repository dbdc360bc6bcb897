// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;

/** Figures of invented places that only one test has: a town for each number, with seasons, a step and a size. */
final class InventedFigures {
    static final LocalDate KNOWN = LocalDate.of(2019, 3, 1);
    private static final Period FIRST = Period.month(2011, 1);
    static final int MONTHS = 96;
    static final int TOWNS = 30;

    private final String table = "proef-" + UUID.randomUUID();
    private final int block;
    private final Status status;

    /** @param block its own for each test: places XX{block}01 and further */
    InventedFigures(int block) {
        this(block, Status.FINAL);
    }

    /** @param status of the figures of years */
    InventedFigures(int block, Status status) {
        this.block = block;
        this.status = status;
    }

    String town(int number) {
        return "XX%02d%02d".formatted(block, number);
    }

    List<String> towns() {
        return IntStream.rangeClosed(1, TOWNS).mapToObj(this::town).toList();
    }

    /** All towns: years of burglaries with inhabitants and dwellings, and months of burglaries of the first three. */
    Vintage takenBy(Intake intake) {
        return take(intake, table, true, writing -> {
            towns().forEach(town -> years(writing, town));
            IntStream.rangeClosed(1, 3).forEach(number -> months(writing, number));
        });
    }

    static Vintage take(Intake intake, String table, boolean demo, Consumer<Writing> figures) {
        return take(intake, table, demo, KNOWN, figures);
    }

    static Vintage take(Intake intake, String table, boolean demo, LocalDate known, Consumer<Writing> figures) {
        var dataset = new Dataset(table, "Proef", "Test", "wij", "CC0-1.0", null, demo);
        return intake.take(
                new Coming(
                        dataset,
                        known,
                        known.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        known.toString(),
                        "proef.csv",
                        UUID.randomUUID().toString()),
                figures);
    }

    /** Burglaries of eight years in the table of the police, as of a day that only one test has. */
    static void ofThePolice(Intake intake, LocalDate known, Map<String, Integer> towns) {
        var dataset = new Dataset(Monthly.TABLE, "Misdrijven", "Crimes", "Politie", "CC-BY-4.0", null, false);
        var coming = new Coming(
                dataset,
                known,
                known.atStartOfDay().toInstant(ZoneOffset.UTC),
                "proef",
                "proef.csv",
                UUID.randomUUID().toString());
        intake.take(
                coming,
                writing -> towns.forEach((town, number) -> {
                    var key = new SeriesKey(Monthly.TABLE, "misdrijven", "woninginbraak", town);
                    var first = Period.month(known.getYear() - MONTHS / 12, 1);
                    for (int month = 0; month < MONTHS; month++) {
                        writing.add(key, Figure.of(first.plus(month), count(number, month), Status.FINAL));
                    }
                }));
    }

    private void years(Writing writing, String town) {
        var number = Integer.parseInt(town.substring(4));
        add(writing, "inwoners", "-", town, 20_000 + 1_000 * number);
        add(writing, "woningen", "-", town, 9_000 + 450 * number + 10 * (number % 7));
        add(writing, "misdrijven", "woninginbraak", town, number == 1 ? 400 : 40 + 2 * number + number % 5);
    }

    private void add(Writing writing, String measure, String subject, String town, double value) {
        writing.add(new SeriesKey(table, measure, subject, town), Figure.of(Period.year(2018), value, status));
    }

    private void months(Writing writing, int number) {
        var key = new SeriesKey(table, "misdrijven", "woninginbraak", town(number));
        for (int month = 0; month < MONTHS; month++) {
            writing.add(key, Figure.of(FIRST.plus(month), count(number, month), Status.FINAL));
        }
    }

    /** High in winter; the first town has a peak in the last month, the second falls by two fifths in 2015. */
    static long count(int number, int month) {
        var season = 40 + 12 * Math.cos(2 * Math.PI * month / 12);
        var step = number == 2 && month >= 48 ? 0.6 : 1;
        var peak = number == 1 && month == MONTHS - 1 ? 60 : 0;
        return Math.round(season * step) + (month * 7 + number) % 5 + peak;
    }
}
