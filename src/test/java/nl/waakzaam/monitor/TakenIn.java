// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;

/** Tables of tests, in the product like those of the police: counts of a few municipalities, and what they are divided by. */
final class TakenIn {
    /** Grown by mergers in 2019; its parts have the years before. */
    static final String MERGED = "GM1960";

    /** Got a third of Haaren in 2021, which was split. */
    static final String PARTLY = "GM0865";

    static final String SMALL = "GM0088";
    static final String LARGE = "GM0772";
    static final String INVENTED = "XX9106";
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Instant RETRIEVED = Instant.parse("2024-03-02T06:00:00Z");

    private final Intake intake;

    TakenIn(Intake intake) {
        this.intake = intake;
    }

    void all() {
        counts(DAY, 0);
        counts(LocalDate.of(2025, 3, 1), 7);
        take("monitorproef-noemers", false, DAY, writing -> {
            for (var measure : new String[] {"inwoners", "woningen"}) {
                years(writing, measure, "-", LARGE, 2014, 2023, year -> 650_000);
                years(writing, measure, "-", SMALL, 2014, 2023, year -> 950);
            }
        });
        take(
                "monitorproef-demo",
                true,
                DAY,
                writing -> years(writing, "misdrijven", "straatroof", INVENTED, 2014, 2023, year -> 40 + year % 5));
    }

    /** Half of 100 robberies were cleared up, of which 51 were to be. */
    void clearance(String area) {
        take("monitorproef-opheldering", false, DAY, writing -> {
            years(writing, "misdrijven", "overval", area, 2021, 2021, year -> 100);
            years(writing, "opgehelderd", "overval", area, 2021, 2021, year -> 50);
            years(writing, "doel-ophelderingspercentage", "overval", area, 2021, 2021, year -> 51);
        });
    }

    /** Each later vintage has so many more in its last year but one. */
    private void counts(LocalDate day, int more) {
        take("monitorproef", false, day, writing -> {
            for (var subject : Crimes.HIGH_IMPACT) {
                years(
                        writing,
                        "misdrijven",
                        subject,
                        LARGE,
                        2014,
                        2023,
                        year -> 2400 - 150.0 * (year - 2014) + (year == 2022 ? more : 0));
                years(writing, "misdrijven", subject, SMALL, 2014, 2023, year -> year % 3);
                for (var part : new String[] {"GM0236", "GM0304", "GM0733"}) {
                    years(writing, "misdrijven", subject, part, 2014, 2018, year -> 30);
                }
                years(writing, "misdrijven", subject, MERGED, 2019, 2023, year -> 80);
                years(writing, "misdrijven", subject, "GM0788", 2014, 2020, year -> 100);
                years(writing, "misdrijven", subject, PARTLY, 2014, 2023, year -> 200);
            }
            for (int month = 0; month < 75; month++) {
                var period = Period.at(Period.Kind.MONTH, Period.month(2018, 1).ordinal() + month);
                writing.add(
                        new SeriesKey("monitorproef", "misdrijven", "straatroof", LARGE),
                        Figure.of(period, period.year() == 2024 ? 60 : 100, Status.PROVISIONAL));
            }
        });
    }

    private static void years(
            Intake.Writing writing,
            String measure,
            String subject,
            String area,
            int first,
            int last,
            IntToDoubleFunction value) {
        for (int year = first; year <= last; year++) {
            writing.add(
                    new SeriesKey("monitorproef", measure, subject, area),
                    Figure.of(
                            Period.year(year),
                            value.applyAsDouble(year),
                            year == 2023 ? Status.PROVISIONAL : Status.FINAL));
        }
    }

    private void take(String key, boolean demo, LocalDate day, Consumer<Intake.Writing> figures) {
        var dataset =
                new Dataset(key, "Proef van de pagina's", "Trial of the pages", "Proefbureau", "CC0 1.0", null, demo);
        intake.take(new Coming(dataset, day, RETRIEVED, "2024-03", "proef.csv", key + day), figures);
    }
}
