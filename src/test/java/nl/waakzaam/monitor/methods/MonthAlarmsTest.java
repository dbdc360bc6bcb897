// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Period;
import nl.waakzaam.statistics.FarringtonFlexible;
import nl.waakzaam.statistics.FarringtonOptions;
import nl.waakzaam.statistics.Outlook;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The alarms of a vintage are those that the method itself raises, and no others. */
@ProductTest
class MonthAlarmsTest {
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
                        direct.upper().orElseThrow()));
        assertThat(round.alarms().getFirst().exceedance()).isGreaterThan(1);
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
