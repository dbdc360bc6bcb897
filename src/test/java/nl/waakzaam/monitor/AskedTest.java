// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import nl.waakzaam.series.Period;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void nothing_asked_is_everything_of_the_country_as_known_today() {
        var asked = Asked.of(Map.of("bekendOp", " "), TODAY);
        assertThat(asked.faults()).isEmpty();
        assertThat(asked.selection()).isEqualTo(Selection.everything(TODAY));
        assertThat(asked.selection().query()).isEmpty();
    }

    @Test
    void an_address_comes_back_as_it_was_asked() {
        var query = Map.of(
                "onderwerp", "woninginbraak",
                "gebied", "gm0344",
                "van", "2012",
                "tot", "2020JJ00",
                "weergave", "index",
                "basis", "2012",
                "bekendOp", "2021-09-07");
        var selection = Asked.of(query, TODAY).orRefuse();
        assertThat(selection.query("onderwerp"))
                .isEqualTo("?gebied=GM0344&van=2012&tot=2020&weergave=index&basis=2012&bekendOp=2021-09-07");
        assertThat(selection.holds(Period.year(2012))).isTrue();
        assertThat(selection.holds(Period.month(2020, 12))).isTrue();
        assertThat(selection.holds(Period.year(2021))).isFalse();
    }

    @Test
    void the_address_of_a_chart_keeps_the_day_on_which_it_was_seen() {
        assertThat(Selection.everything(TODAY).pin().query()).isEqualTo("?bekendOp=2026-11-29");
    }

    @Test
    void all_that_cannot_be_read_is_told_at_once() {
        var query = Map.of(
                "onderwerp", "<script>",
                "maat", "A B",
                "gebied", "Utrecht",
                "van", "1e kwartaal",
                "periode", "week",
                "weergave", "taart",
                "basis", "12",
                "bekendOp", "7 september 2021");
        var asked = Asked.of(query, TODAY);
        assertThat(asked.faults())
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "onderwerp", "maat", "gebied", "van", "periode", "weergave", "basis", "bekendOp");
        assertThat(asked.selection()).isEqualTo(Selection.everything(TODAY));
        assertThatThrownBy(asked::orRefuse).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refuses_a_day_to_come_and_an_end_before_its_beginning() {
        var asked = Asked.of(Map.of("bekendOp", "2026-11-30", "van", "2020", "tot", "2019"), TODAY);
        assertThat(asked.faults())
                .extracting(Fault::textKey)
                .containsExactlyInAnyOrder("monitor.error.until", "monitor.error.future");
    }
}
