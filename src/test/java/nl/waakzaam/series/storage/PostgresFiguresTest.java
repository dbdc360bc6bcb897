// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Figures.LineFilter;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Period.Kind;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Figures go in, and come out as they were known on a day. */
@ProductTest
@OnEveryPostgres
class PostgresFiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2021, 3, 1);

    @Autowired
    Intake intake;

    @Autowired
    Figures figures;

    private final String table = "test-" + UUID.randomUUID();
    private final SeriesKey burglary = new SeriesKey(table, "misdrijven", "woninginbraak", "GM0344");

    @Test
    void a_line_is_read_as_it_was_written() {
        take(FIRST, writing -> {
            writing.add(burglary, Figure.of(Period.month(2019, 3), 12, Status.PROVISIONAL));
            writing.add(burglary, Figure.of(Period.month(2019, 1), 10, Status.FINAL));
            writing.add(burglary, Figure.missing(Period.month(2019, 2), Missing.SUPPRESSED, Status.FINAL));
        });
        var line = figures.find(burglary, Kind.MONTH, SECOND).orElseThrow();
        assertThat(line.key()).isEqualTo(burglary);
        assertThat(line.figures())
                .containsExactly(
                        Figure.of(Period.month(2019, 1), 10, Status.FINAL),
                        Figure.missing(Period.month(2019, 2), Missing.SUPPRESSED, Status.FINAL),
                        Figure.of(Period.month(2019, 3), 12, Status.PROVISIONAL));
        assertThat(line.vintage().referenceDate()).isEqualTo(FIRST);
        assertThat(line.vintage().definition()).isEqualTo("2021-03");
    }

    @Test
    void what_is_missing_is_never_nought_and_nought_is_not_missing() {
        take(FIRST, writing -> {
            writing.add(burglary, Figure.of(Period.year(2015), 0, Status.FINAL));
            writing.add(burglary, Figure.of(Period.year(2017), 2, Status.FINAL));
            writing.add(burglary, Figure.missing(Period.year(2018), Missing.NOT_COLLECTED, Status.FINAL));
            writing.add(burglary, Figure.missing(Period.year(2019), Missing.IMPOSSIBLE, Status.FINAL));
        });
        var line = figures.find(burglary, Kind.YEAR, FIRST).orElseThrow();
        assertThat(line.at(Period.year(2015))).hasValue(0);
        assertThat(line.at(Period.year(2016))).isEmpty();
        assertThat(line.figures())
                .extracting(Figure::missing)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Missing.NOT_PUBLISHED),
                        Optional.empty(),
                        Optional.of(Missing.NOT_COLLECTED),
                        Optional.of(Missing.IMPOSSIBLE));
    }

    @Test
    void a_later_vintage_never_overwrites_an_earlier_one() {
        var first = take(FIRST, writing -> writing.add(burglary, figure(2019, 10)));
        var second = take(SECOND, writing -> writing.add(burglary, figure(2019, 11)));
        assertThat(value(FIRST.minusDays(1))).isEmpty();
        assertThat(value(FIRST)).contains(10.0);
        assertThat(value(SECOND.minusDays(1))).contains(10.0);
        assertThat(value(SECOND)).contains(11.0);
        assertThat(figures.vintages(table)).containsExactly(second, first);
        assertThat(figures.find(burglary, Kind.YEAR, first).orElseThrow().at(Period.year(2019)))
                .hasValue(10);
    }

    @Test
    void a_line_that_the_newest_vintage_has_not_comes_from_one_before() {
        take(FIRST, writing -> writing.add(burglary, figure(2019, 10)));
        take(SECOND, writing -> writing.add(burglary.in("GM0363"), figure(2019, 99)));
        assertThat(value(SECOND)).contains(10.0);
    }

    @Test
    void the_same_again_changes_nothing() {
        var print = UUID.randomUUID().toString();
        var first = take(FIRST, print, writing -> writing.add(burglary, figure(2019, 10)));
        var again = take(SECOND, print, writing -> writing.add(burglary, figure(2019, 11)));
        assertThat(again).isEqualTo(first);
        assertThat(value(SECOND)).contains(10.0);
    }

    @Test
    void nothing_is_there_of_what_was_broken_off() {
        assertThatThrownBy(() -> take(FIRST, writing -> {
                    writing.add(burglary, figure(2019, 10));
                    throw new IllegalStateException("the source went away");
                }))
                .hasMessage("the source went away");
        assertThat(figures.vintages(table)).isEmpty();
        assertThat(value(SECOND)).isEmpty();
    }

    @Test
    void refuses_two_figures_of_one_period_and_what_is_no_area() {
        assertThatThrownBy(() -> take(FIRST, writing -> {
                    writing.add(burglary, figure(2019, 10));
                    writing.add(burglary, figure(2019, 11));
                }))
                .hasMessageContaining("two figures of 2019JJ00");
        assertThatThrownBy(() -> take(FIRST, writing -> writing.add(burglary.in("Utrecht"), figure(2019, 10))))
                .hasMessageContaining("no code of an area: Utrecht");
    }

    @Test
    void areas_are_known_however_a_source_writes_them() {
        take(FIRST, writing -> {
            writing.add(burglary.in("NL01  "), figure(2019, 10));
            writing.add(burglary.in("GM0758    "), figure(2019, 11));
        });
        assertThat(figures.find(burglary.in("NL00"), Kind.YEAR, FIRST)
                        .orElseThrow()
                        .key()
                        .area())
                .isEqualTo("NL");
        assertThat(figures.find(burglary.in("GM0758"), Kind.YEAR, FIRST)).isPresent();
    }

    @Test
    void violence_is_the_sum_of_its_three_parts_and_says_so() {
        take(FIRST, writing -> {
            add(writing, "openlijk-geweld", 2018, 1, 2);
            add(writing, "bedreiging", 2018, 10, 20);
            add(writing, "mishandeling", 2018, 100, 200, 300);
        });
        var violence = figures.find(subject("geweld"), Kind.YEAR, FIRST).orElseThrow();
        assertThat(violence.at(Period.year(2018))).hasValue(111);
        assertThat(violence.at(Period.year(2019))).hasValue(222);
        assertThat(violence.find(Period.year(2020)).orElseThrow().missing()).contains(Missing.NOT_PUBLISHED);
        assertThat(violence.vintage().definition()).isEqualTo("2021-03; geweld = 1.4.3 + 1.4.4 + 1.4.5");
        var filter = new LineFilter(Optional.of(table), Optional.empty(), Optional.of("geweld"), Optional.of("GM0344"));
        assertThat(figures.lines(filter, 10)).containsExactly(new Figures.Line(subject("geweld"), Kind.YEAR));
    }

    @Test
    void violence_of_a_table_that_has_it_itself_is_not_added_up_nor_from_two_parts() {
        take(FIRST, writing -> {
            add(writing, "openlijk-geweld", 2018, 1);
            add(writing, "bedreiging", 2018, 10);
        });
        assertThat(figures.find(subject("geweld"), Kind.YEAR, FIRST)).isEmpty();
        take(SECOND, writing -> {
            add(writing, "openlijk-geweld", 2018, 1);
            add(writing, "bedreiging", 2018, 10);
            add(writing, "mishandeling", 2018, 100);
            add(writing, "geweld", 2018, 150);
        });
        var violence = figures.find(subject("geweld"), Kind.YEAR, SECOND).orElseThrow();
        assertThat(violence.at(Period.year(2018))).hasValue(150);
        assertThat(violence.vintage().definition()).isEqualTo("2021-03");
    }

    @Test
    void a_map_is_one_question_with_the_newest_of_each_area() {
        take(FIRST, writing -> {
            writing.add(burglary, figure(2019, 1));
            writing.add(burglary.in("GM0363"), figure(2019, 2));
        });
        take(SECOND, writing -> writing.add(burglary, figure(2019, 3)));
        var lines = figures.list(
                table, "misdrijven", "woninginbraak", List.of("GM0344", "GM0363", "GM0599"), Kind.YEAR, SECOND);
        assertThat(lines).extracting(line -> line.key().area()).containsExactly("GM0344", "GM0363");
        assertThat(lines)
                .extracting(line -> line.at(Period.year(2019)).orElseThrow())
                .containsExactly(3.0, 2.0);
    }

    @Test
    void many_areas_at_once_have_what_each_has_alone() {
        var measure = "proef-" + UUID.randomUUID();
        var one = new SeriesKey(table, measure, "-", "GM0344");
        take(FIRST, writing -> {
            writing.add(one, figure(2019, 1));
            writing.add(one.in("GM0363"), figure(2019, 2));
        });
        take(SECOND, writing -> writing.add(one, figure(2019, 3)));
        var areas = List.of("GM0344", "GM0363", "GM0599");
        var together = figures.best(measure, "-", areas, Kind.YEAR, SECOND);
        assertThat(together)
                .extracting(line -> line.at(Period.year(2019)).orElseThrow())
                .containsExactly(3.0, 2.0);
        for (var day : List.of(SECOND, SECOND.plusDays(1))) {
            assertThat(areas.stream()
                            .flatMap(area -> figures.best(measure, "-", area, Kind.YEAR, day).stream())
                            .toList())
                    .isEqualTo(together);
        }
    }

    @Test
    void what_was_asked_before_is_known_anew_once_a_vintage_came_in() {
        assertThat(value(SECOND)).isEmpty();
        take(FIRST, writing -> writing.add(burglary, figure(2019, 10)));
        assertThat(value(SECOND)).contains(10.0);
        assertThat(value(SECOND)).contains(10.0);
        take(SECOND, writing -> writing.add(burglary, figure(2019, 11)));
        assertThat(value(SECOND)).contains(11.0);
    }

    @Test
    void a_page_has_all_its_figures_as_they_were_when_it_was_asked() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("GET", "/cijfers")));
        try {
            assertThat(value(SECOND)).isEmpty();
            take(FIRST, writing -> writing.add(burglary, figure(2019, 10)));
            assertThat(value(SECOND)).isEmpty();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(value(SECOND)).contains(10.0);
    }

    @Test
    void the_best_is_never_invented_unless_the_area_is() {
        var measure = "proef-" + UUID.randomUUID();
        var invented = new Dataset(table + "-x", "Verzonnen", "Invented", "wij", "CC0-1.0", null, true);
        intake.take(coming(invented, SECOND, "x"), writing -> {
            writing.add(new SeriesKey(table, measure, "-", "GM0344"), figure(2019, 1));
            writing.add(new SeriesKey(table, measure, "-", "XX0001"), figure(2019, 2));
        });
        assertThat(figures.best(measure, "-", "GM0344", Kind.YEAR, SECOND)).isEmpty();
        assertThat(figures.best(measure, "-", "XX0001", Kind.YEAR, SECOND)).isPresent();
        take(FIRST, writing -> writing.add(new SeriesKey(table, measure, "-", "GM0344"), figure(2019, 3)));
        assertThat(figures.best(measure, "-", "GM0344", Kind.YEAR, SECOND)
                        .orElseThrow()
                        .vintage()
                        .dataset()
                        .key())
                .isEqualTo(table);
    }

    /** The police's own table comes before that of Statistics Netherlands, and both before one that nobody knows. */
    @Test
    void the_best_reaches_furthest_and_an_old_table_takes_no_newer_years_away() {
        var measure = "proef-" + UUID.randomUUID();
        var key = new SeriesKey(table, measure, "-", "GM0344");
        takeOf("83648NED", writing -> List.of(2018, 2019, 2020).forEach(year -> writing.add(key, figure(year, 1))));
        takeOf("47018NED", writing -> List.of(2018, 2019).forEach(year -> writing.add(key, figure(year, 2))));
        takeOf(table, writing -> writing.add(key, figure(2021, 3)));
        assertThat(tableOfTheBest(measure)).isEqualTo("83648NED");
        takeOf("47018NED", writing -> List.of(2018, 2019, 2020).forEach(year -> writing.add(key, figure(year, 4))));
        assertThat(tableOfTheBest(measure)).isEqualTo("47018NED");
    }

    private void takeOf(String key, Consumer<Writing> writing) {
        var known = new Dataset(key, "Proef", "Trial", "wij", "CC0-1.0", null, false);
        intake.take(coming(known, SECOND, UUID.randomUUID().toString()), writing);
    }

    private String tableOfTheBest(String measure) {
        return figures.best(measure, "-", "GM0344", Kind.YEAR, SECOND)
                .orElseThrow()
                .vintage()
                .dataset()
                .key();
    }

    @Test
    void an_area_is_found_by_a_part_of_its_name_or_code() {
        assertThat(figures.areas("trech", Area.Kind.MUNICIPALITY, SECOND, 5))
                .extracting(Area::name)
                .contains("Utrecht")
                .hasSizeLessThanOrEqualTo(5);
        assertThat(figures.nameOf("GM0344")).isEqualTo("Utrecht");
        assertThat(figures.nameOf("BU03449876")).isEqualTo("BU03449876");
    }

    private SeriesKey subject(String subject) {
        return new SeriesKey(table, "misdrijven", subject, "GM0344");
    }

    private void add(Writing writing, String subject, int year, double... values) {
        for (var place = 0; place < values.length; place++) {
            writing.add(subject(subject), figure(year + place, values[place]));
        }
    }

    private static Figure figure(int year, double value) {
        return Figure.of(Period.year(year), value, Status.FINAL);
    }

    private Optional<Double> value(LocalDate knownOn) {
        return figures.find(burglary, Kind.YEAR, knownOn)
                .map(line -> line.at(Period.year(2019)).orElseThrow());
    }

    private Vintage take(LocalDate day, Consumer<Writing> writing) {
        return take(day, UUID.randomUUID().toString(), writing);
    }

    private Vintage take(LocalDate day, String fingerprint, Consumer<Writing> writing) {
        var dataset = new Dataset(table, "Proef", "Test", "wij", "CC0-1.0", null, false);
        return intake.take(coming(dataset, day, fingerprint), writing);
    }

    private static Coming coming(Dataset dataset, LocalDate day, String fingerprint) {
        return new Coming(dataset, day, Instant.parse("2021-04-01T10:00:00Z"), "2021-03", "proef.csv", fingerprint);
    }
}
