// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.waakzaam.series.Clearance;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Period.Kind;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rates by the denominator of their own year, and clearance with an interval only where its numbers are there. */
@ProductTest
@OnEveryPostgres
class RatesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @Autowired
    Rates rates;

    @Autowired
    Clearance clearance;

    @Autowired
    Territories territories;

    @Autowired
    Figures figures;

    @Autowired
    Intake intake;

    private final String table = "test-" + UUID.randomUUID();
    private final String people = "inwoners-" + UUID.randomUUID();
    private final String subject = "proef-" + UUID.randomUUID();

    @Test
    void a_rate_is_by_the_denominator_of_its_own_year_and_names_it() {
        take(writing -> {
            add(writing, "misdrijven", subject, "GM0344", 2018, 350, 400, 0);
            add(writing, people, "-", "GM0344", 2018, 350_000, 0);
        });
        var rate = rates.of(counts("GM0344"), people, DAY).orElseThrow();
        assertThat(rate.rates().unit()).isEqualTo(Unit.RATE);
        assertThat(rate.rates().key().measure()).isEqualTo("misdrijven-per-1000-" + people);
        assertThat(rate.rates().at(Period.year(2018)).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(rate.rates().find(Period.year(2019)).orElseThrow().missing()).contains(Missing.IMPOSSIBLE);
        assertThat(rate.rates().find(Period.year(2020)).orElseThrow().missing()).contains(Missing.NOT_PUBLISHED);
        assertThat(rate.denominators().key().measure()).isEqualTo(people);
        assertThat(rate.denominators().vintage().dataset().key()).isEqualTo(table);
    }

    @Test
    void there_is_no_rate_without_denominators_nor_of_what_is_no_count() {
        take(writing -> add(writing, "misdrijven", subject, "GM0344", 2018, 350));
        var line = counts("GM0344");
        assertThat(rates.of(line, people, DAY)).isEmpty();
        var percentages = new Series(line.key(), line.kind(), Unit.PERCENT, line.vintage(), line.figures());
        assertThatThrownBy(() -> rates.of(percentages, people, DAY)).hasMessage("only a count has a rate");
    }

    @Test
    void a_rate_on_other_boundaries_has_its_denominator_on_the_same() {
        take(writing -> {
            add(writing, "misdrijven", subject, "GM0363", 2020, 900);
            add(writing, "misdrijven", subject, "GM0457", 2020, 100);
            add(writing, people, "-", "GM0363", 2020, 800_000);
            add(writing, people, "-", "GM0457", 2020, 200_000);
        });
        var counts =
                territories.onBoundariesOf(key("GM0363"), Kind.YEAR, DAY, DAY).orElseThrow();
        var rate = rates.of(counts, people, DAY, DAY).orElseThrow();
        assertThat(rate.rates().at(Period.year(2020)).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(rate.denominators().at(Period.year(2020))).hasValue(1_000_000);
    }

    @Test
    void clearance_has_an_interval_only_where_both_numbers_are_there() {
        take(writing -> {
            add(writing, "opgehelderd", subject, "GM0344", 2019, 50, 60);
            add(writing, "misdrijven", subject, "GM0344", 2019, 100);
            add(writing, "doel-ophelderingspercentage", subject, "GM0344", 2019, 51);
        });
        var years = clearance.find(subject, "GM0344", DAY).orElseThrow().years();
        assertThat(years.getFirst().percentage().value()).hasValue(50);
        assertThat(years.getFirst().reached()).contains(false);
        var interval = years.getFirst().interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(40.383, within(0.001));
        assertThat(interval.high()).isCloseTo(59.617, within(0.001));
        assertThat(years.getLast().percentage().missing()).contains(Missing.NOT_PUBLISHED);
        assertThat(years.getLast().interval()).isEmpty();
        assertThat(years.getLast().reached()).isEmpty();
    }

    private Series counts(String area) {
        return figures.find(key(area), Kind.YEAR, DAY).orElseThrow();
    }

    private SeriesKey key(String area) {
        return new SeriesKey(table, "misdrijven", subject, area);
    }

    private void add(Writing writing, String measure, String of, String area, int year, double... values) {
        var key = new SeriesKey(table, measure, of, area);
        IntStream.range(0, values.length)
                .forEach(place -> writing.add(key, Figure.of(Period.year(year + place), values[place], Status.FINAL)));
    }

    private void take(Consumer<Writing> writing) {
        var dataset = new Dataset(table, "Proef", "Test", "wij", "CC0-1.0", null, false);
        intake.take(new Coming(dataset, LocalDate.of(2023, 3, 1), Instant.EPOCH, "1", "proef", table), writing);
    }
}
