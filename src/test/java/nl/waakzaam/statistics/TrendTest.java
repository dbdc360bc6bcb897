// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Equal to R's glm to nine digits, and to MASS' glm.nb to six (its own search ends there). */
class TrendTest {
    private static final double[] YEARS =
            IntStream.rangeClosed(2010, 2020).asDoubleStream().toArray();

    @Test
    void poisson_is_what_r_gives() {
        var row = Oracle.numbersOf(Oracle.section(4), "I(yr - 2010)");
        var found = Trend.poisson(YEARS, Oracle.letter(1));
        Oracle.same(found.slope(), row[0], 1e-9);
        Oracle.same(found.standardError(), row[1], 1e-9);
        assertThat(found.p()).isLessThan(1e-300);
    }

    @Test
    void quasi_poisson_is_what_r_gives() {
        var lines = Oracle.section(4);
        var row = Oracle.numbersOf(lines.subList(3, lines.size()), "I(yr - 2010)");
        var found = Trend.quasiPoisson(YEARS, Oracle.letter(1));
        Oracle.same(found.slope(), row[0], 1e-9);
        Oracle.same(found.standardError(), row[1], 1e-9);
        Oracle.same(found.p(), row[3], 1e-8);
        Oracle.same(found.dispersion(), Oracle.numbersOf(lines, "dispersion")[0], 1e-9);
        assertThat(found.percent()).isBetween(-9.71, -9.70);
        assertThat(found.interval().holds(found.percent())).isTrue();
    }

    @Test
    void negative_binomial_is_what_r_gives() {
        var lines = Oracle.section(4);
        var row = Oracle.numbersOf(lines.subList(6, lines.size()), "I(yr - 2010)");
        var found = Trend.negativeBinomial(YEARS, Oracle.letter(1));
        Oracle.same(found.slope(), row[0], 1e-6);
        Oracle.same(found.standardError(), row[1], 1e-6);
        Oracle.same(found.p(), row[3], 1e-4);
        Oracle.same(found.theta().orElseThrow(), Oracle.numbersOf(lines, "theta")[0], 1e-6);
    }

    @Test
    void the_usual_trend_is_quasi_poisson() {
        var counts = new TreeMap<Integer, Long>();
        var letter = Oracle.letter(3);
        IntStream.range(0, letter.length).forEach(i -> counts.put(2010 + i, letter[i]));
        assertThat(Trend.of(counts)).isEqualTo(Trend.quasiPoisson(YEARS, letter));
    }

    @Test
    void a_missing_year_is_no_zero() {
        double[] years = {2010, 2011, 2013, 2014};
        var found = Trend.poisson(years, new long[] {800, 400, 100, 50});
        Oracle.same(found.percent(), -50, 1e-6);
    }

    @Test
    void refuses_what_has_no_trend() {
        double[] years = {2010, 2011, 2012, 2013};
        assertThatThrownBy(() -> Trend.poisson(new double[3], new long[3])).hasMessageContaining("at least 4");
        assertThatThrownBy(() -> Trend.poisson(years, new long[5])).hasMessageContaining("4 years for 5");
        assertThatThrownBy(() -> Trend.poisson(years, new long[4])).hasMessageContaining("nothing happened");
        assertThatThrownBy(() -> Trend.poisson(years, new long[] {1, 2, -3, 4})).hasMessageContaining("not negative");
        assertThatThrownBy(() -> Trend.poisson(new double[] {1, 1, 1, 1}, new long[] {1, 2, 3, 4}))
                .hasMessageContaining("told apart");
        assertThatThrownBy(() -> Trend.negativeBinomial(years, new long[] {100, 100, 100, 101}))
                .hasMessageContaining("use Poisson");
    }
}
