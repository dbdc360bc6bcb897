// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.rules.AreaRules.Found;
import org.junit.jupiter.api.Test;

/** Weesp went into Amsterdam on 24 March 2022. */
class AreaRulesTest {
    private static final String WEESP = "GM0457";
    private static final String AMSTERDAM = "GM0363";
    private static final LocalDate MERGED = LocalDate.of(2022, 3, 24);

    private final List<RulesVersion> versions = new ArrayList<>();
    private final AreaRules rules = new AreaRules(
            new Municipalities(),
            code -> versions.stream()
                    .filter(one -> one.municipality().equals(code))
                    .toList());

    @Test
    void a_later_version_applies_from_its_day_and_changes_nothing_before() {
        version(1, AMSTERDAM, "2016-01-01");
        version(2, AMSTERDAM, "2020-07-01");
        assertThat(number(AMSTERDAM, "2015-12-31")).isEmpty();
        assertThat(number(AMSTERDAM, "2020-06-30")).contains(1L);
        assertThat(number(AMSTERDAM, "2020-07-01")).contains(2L);
    }

    @Test
    void of_two_versions_of_the_same_day_the_one_approved_last_counts() {
        version(1, AMSTERDAM, "2020-07-01");
        version(2, AMSTERDAM, "2020-07-01");
        assertThat(number(AMSTERDAM, "2021-01-01")).contains(2L);
    }

    @Test
    void an_area_keeps_its_rules_for_two_years_after_a_merger() {
        version(1, WEESP, "2019-01-01");
        version(2, AMSTERDAM, "2018-01-01");
        assertThat(number(WEESP, "2022-03-23")).contains(1L);
        assertThat(find(WEESP, "2022-03-24").basis())
                .isEqualTo(new Basis.Kept(WEESP, Optional.of(1L), MERGED, MERGED.plusYears(2)));
        assertThat(number(WEESP, "2024-03-23")).contains(1L);
        assertThat(number(WEESP, "2024-03-24")).contains(2L);
        assertThat(number(AMSTERDAM, "2022-03-24")).contains(2L);
    }

    @Test
    void new_rules_for_the_whole_municipality_end_what_was_kept() {
        version(1, WEESP, "2019-01-01");
        version(2, AMSTERDAM, "2023-01-01");
        assertThat(number(WEESP, "2022-12-31")).contains(1L);
        assertThat(find(WEESP, "2023-01-01").basis()).isEqualTo(new Basis.Own(2, LocalDate.of(2023, 1, 1)));
    }

    @Test
    void new_rules_that_leave_the_merged_areas_out_end_nothing_there() {
        version(1, WEESP, "2019-01-01");
        versions.add(new RulesVersion(
                2, AMSTERDAM, LocalDate.of(2023, 1, 1), false, MunicipalRules.NONE, Instant.ofEpochSecond(2)));
        assertThat(number(WEESP, "2024-03-23")).contains(1L);
        assertThat(number(WEESP, "2024-03-24")).contains(2L);
    }

    @Test
    void an_area_without_rules_does_not_get_those_of_the_other_at_once() {
        version(2, AMSTERDAM, "2018-01-01");
        var found = find(WEESP, "2022-04-01");
        assertThat(found.version()).isEmpty();
        assertThat(found.basis()).isInstanceOf(Basis.Kept.class);
        assertThat(found.holder()).map(one -> one.name()).contains("Amsterdam");
    }

    @Test
    void what_the_former_municipality_decides_for_after_the_merger_counts_for_nothing() {
        version(1, WEESP, "2019-01-01");
        version(3, WEESP, "2022-06-01");
        assertThat(number(WEESP, "2022-07-01")).contains(1L);
    }

    /** Lemsterland went into De Friese Meren in 2014, which was called De Fryske Marren from July 2015 on. */
    @Test
    void a_new_name_of_the_municipality_begins_no_new_term() {
        version(1, "GM0082", "2010-01-01");
        version(2, "GM1921", "2013-01-01");
        assertThat(number("GM0082", "2015-12-31")).contains(1L);
        assertThat(find("GM0082", "2015-12-31").basis())
                .isEqualTo(
                        new Basis.Kept("GM0082", Optional.of(1L), LocalDate.of(2014, 1, 1), LocalDate.of(2016, 1, 1)));
        assertThat(number("GM0082", "2016-01-01")).contains(2L);
        assertThat(number("GM1940", "2016-01-01")).contains(2L);
    }

    @Test
    void of_a_code_that_nobody_has_it_is_said_so() {
        assertThat(find("GM9999", "2026-01-01").basis()).isEqualTo(new Basis.UnknownMunicipality());
        assertThat(find("GM1992", "2022-12-31").basis()).isEqualTo(new Basis.UnknownMunicipality());
        assertThat(find(AMSTERDAM, "2026-01-01").basis()).isEqualTo(new Basis.NothingSet());
    }

    private void version(long number, String municipality, String from) {
        versions.add(new RulesVersion(
                number, municipality, LocalDate.parse(from), true, MunicipalRules.NONE, Instant.ofEpochSecond(number)));
    }

    private Found find(String area, String day) {
        return rules.find(area, LocalDate.parse(day));
    }

    private Optional<Long> number(String area, String day) {
        return find(area, day).version().map(RulesVersion::number);
    }
}
