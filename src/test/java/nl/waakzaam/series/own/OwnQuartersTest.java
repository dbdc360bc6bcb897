// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.OwnCount;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.site.PublicAddress;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class OwnQuartersTest {
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);

    @Autowired
    List<OwnCount> counts;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Figures figures;

    @Autowired
    Intake intake;

    @Autowired
    PublicAddress address;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    /** Counts what a test says. */
    private static final class Told implements OwnCount {
        private final String measure = "proef-" + UUID.randomUUID();
        private final Map<String, Long> now = new HashMap<>();

        @Override
        public String measure() {
            return measure;
        }

        @Override
        public Map<String, Long> count(Instant from, Instant until) {
            return Map.copyOf(now);
        }
    }

    @Test
    void a_quarter_is_counted_four_weeks_after_its_end_and_never_again() {
        var told = new Told();
        told.now.putAll(Map.of("GM0363", 40L, "GM0344", 17L, "NL", 100L));
        var clock = TestClock.at("2061-04-29T10:00:00Z");
        var quarters = quarters(told, clock);
        transaction.executeWithoutResult(status -> quarters.round());
        assertThat(numbers(told, "NL")).endsWith(155.0);
        assertThat(numbers(told, "RE03")).endsWith(15.0);

        told.now.put("GM0363", 90L);
        transaction.executeWithoutResult(status -> quarters.round());
        clock.pass(java.time.Duration.ofDays(91));
        transaction.executeWithoutResult(status -> quarters.round());
        assertThat(numbers(told, "NL")).endsWith(155.0, 205.0);
        assertThat(line(told, "NL").figures().getLast().period()).isEqualTo(Period.parse("2061KW02"));
    }

    @Test
    void a_small_number_is_left_out_and_is_not_nought() {
        var told = new Told();
        told.now.putAll(Map.of("GM0363", 3L, "GM0344", 80L, "GM0599", 60L));
        transaction.executeWithoutResult(
                status -> quarters(told, TestClock.at("2071-04-29T10:00:00Z")).round());
        assertThat(line(told, "RE05").figures().getLast().missing()).contains(Figure.Missing.SUPPRESSED);
        assertThat(numbers(told, "NL")).endsWith(145.0);
    }

    @Test
    void every_module_counts_its_own_work_in_the_real_database() {
        assertThat(counts)
                .extracting(OwnCount::measure)
                .containsExactlyInAnyOrder("controles", "hits", "inkopen", "winkels", "cameras", "beeldvragen");
        assertThat(counts)
                .allSatisfy(count -> assertThat(count.count(
                                Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z")))
                        .allSatisfy((area, number) -> assertThat(number).isNotNegative()));
    }

    @Test
    void the_last_quarter_that_may_be_told_ended_four_weeks_ago() {
        assertThat(OwnQuarters.lastToCount(LocalDate.of(2026, 10, 28))).isEqualTo(Period.parse("2026KW02"));
        assertThat(OwnQuarters.lastToCount(LocalDate.of(2026, 10, 29))).isEqualTo(Period.parse("2026KW03"));
    }

    private OwnQuarters quarters(OwnCount count, TestClock clock) {
        return new OwnQuarters(List.of(count), municipalities, figures, intake, address, database, clock);
    }

    private Series line(Told told, String area) {
        return figures.find(new SeriesKey(OwnQuarters.DATASET, told.measure(), "-", area), Period.Kind.QUARTER, LATER)
                .orElseThrow();
    }

    private List<Double> numbers(Told told, String area) {
        return line(told, area).figures().stream()
                .map(figure -> figure.value().orElse(-1))
                .toList();
    }
}
