// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.stolengoods.intake.TestIntake;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class WorkAreaTest {
    private static final String UTRECHT = "GM0344";
    private static final String AMSTERDAM = "GM0363";
    private static final String WEESP_UNTIL_2022 = "GM0457";

    @Autowired
    ApplicationContext product;

    @Autowired
    WorkArea areas;

    @Autowired
    StolenGoods goods;

    @Test
    void a_unit_decides_about_its_municipalities_and_those_that_merged_into_them() {
        assertThat(covers("RE05", good(AMSTERDAM, null))).isTrue();
        assertThat(covers("RE05", good(WEESP_UNTIL_2022, null))).isTrue();
        assertThat(covers(AMSTERDAM, good(WEESP_UNTIL_2022, null))).isTrue();
        assertThat(covers("RE05", good(UTRECHT, null))).isFalse();
    }

    @Test
    void a_good_that_names_its_unit_is_that_units() {
        assertThat(covers("RE05", good(null, "RE05"))).isTrue();
        assertThat(covers("RE05", good(null, "PL1300"))).isTrue();
        assertThat(covers("RE05", good(null, "1300"))).isTrue();
        assertThat(covers("RE05", good(null, "RE03"))).isFalse();
    }

    @Test
    void who_works_for_the_whole_country_decides_about_all() {
        assertThat(covers("NL", good(UTRECHT, "RE03"))).isTrue();
    }

    @Test
    void a_good_that_lies_nowhere_is_everybodys() {
        assertThat(covers("RE05", good(null, null))).isTrue();
        assertThat(covers("RE05", good(null, "PL2600"))).isTrue();
    }

    @Test
    void what_the_desk_of_the_own_organisation_took_in_stays_within_reach() {
        var good = new TestIntake(product).bicycle(Register.aNumber(), AMSTERDAM, officer("Politie Utrecht", UTRECHT));
        assertThat(areas.covers(officer("Politie Utrecht", UTRECHT), good)).isTrue();
        assertThat(areas.covers(officer("Politie Zeeland", "RE08"), good)).isFalse();
        assertThat(areas.covers(officer("Politie Amsterdam", "RE05"), good)).isTrue();
    }

    @Test
    void a_good_that_is_not_there_is_nobodys() {
        assertThat(areas.covers(officer("Politie", "NL"), Long.MAX_VALUE)).isFalse();
    }

    private boolean covers(String area, long good) {
        return areas.covers(officer("Politie", area), good);
    }

    private static Actor officer(String organisation, String area) {
        return new Actor("account:7", "Iris", organisation, Set.of(Role.POLICE_INTAKE), Set.of(area));
    }

    private long good(@Nullable String municipality, @Nullable String unit) {
        var version = StoredGoods.aBicycle("Gazelle", List.of(Register.aNumber()), municipality)
                .ofUnit(unit);
        var stored = goods.store(List.of(version), StoredGoods.aChange(), false);
        return Objects.requireNonNull(stored.ids().get(version.name()));
    }
}
