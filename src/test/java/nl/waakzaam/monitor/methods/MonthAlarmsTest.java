// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.statistics.FarringtonFlexible;
import nl.waakzaam.statistics.FarringtonOptions;
import nl.waakzaam.statistics.Outlook;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The alarms of a vintage are those that the method itself raises, and no others. */
@ProductTest
class MonthAlarmsTest {
    private static final String BOXTEL = "GM0757";
    private static final String OISTERWIJK = "GM0824";

    @Autowired
    Intake intake;

    @Autowired
    MonthAlarms alarms;

    private final InventedFigures figures = new InventedFigures(78);

    @Test
    void only_the_peak_is_listed_with_what_the_method_itself_expects() {
        var round = alarms.in(figures.takenBy(intake));
        var direct = directly(1);
        assertThat(direct.alarm()).isTrue();
        assertThat(directly(2).alarm()).isFalse();
        assertThat(round.month()).isEqualTo(Period.month(2018, 12));
        assertThat(round.tested()).isEqualTo(3);
        assertThat(round.byChance()).isEqualTo(3 * FarringtonOptions.monthly().alpha() / 2);
        assertThat(round.alarms())
                .containsExactly(new Alarm(
                        figures.town(1),
                        "woninginbraak",
                        InventedFigures.count(1, InventedFigures.MONTHS - 1),
                        direct.expected().orElseThrow(),
                        direct.upper().orElseThrow(),
                        false));
        assertThat(round.alarms().getFirst().exceedance()).isGreaterThan(1);
    }

    /** Haaren, with five hundred a month, was split: 17% of it went to Boxtel and 40% to Oisterwijk. */
    @Test
    void what_came_from_a_municipality_that_was_split_is_no_alarm() {
        var table = "proef-" + UUID.randomUUID();
        var vintage =
                InventedFigures.take(intake, table, false, LocalDate.of(2021, 7, 1), writing -> haaren(writing, table));
        assertThat(alarms.in(vintage).alarms())
                .filteredOn(alarm -> alarm.area().startsWith("GM"))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.area()).isEqualTo(OISTERWIJK);
                    assertThat(alarm.observed()).isBetween(439L, 441L);
                    assertThat(alarm.expected()).isBetween(230.0, 250.0);
                    assertThat(alarm.estimated()).isTrue();
                });
    }

    private static void haaren(Writing writing, String table) {
        var burglary = new SeriesKey(table, "misdrijven", "woninginbraak", "NL");
        for (var month = Period.month(2013, 1); month.compareTo(Period.month(2021, 6)) <= 0; month = month.plus(1)) {
            var before = month.year() < 2021;
            var swing = month.ordinal() % 3 - 1;
            if (before) {
                writing.add(burglary.in("GM0788"), Figure.of(month, 500, Status.FINAL));
            }
            writing.add(burglary.in(BOXTEL), Figure.of(month, (before ? 15 : 100) + swing, Status.FINAL));
            var peak = month.equals(Period.month(2021, 6)) ? 200 : 0;
            writing.add(burglary.in(OISTERWIJK), Figure.of(month, (before ? 40 : 240) + swing + peak, Status.FINAL));
        }
    }

    private static Outlook directly(int number) {
        var counts = IntStream.range(0, InventedFigures.MONTHS)
                .mapToObj(month -> OptionalLong.of(InventedFigures.count(number, month)))
                .toList();
        return FarringtonFlexible.outlooks(
                        counts, InventedFigures.MONTHS - 1, InventedFigures.MONTHS, FarringtonOptions.monthly())
                .getFirst();
    }
}
