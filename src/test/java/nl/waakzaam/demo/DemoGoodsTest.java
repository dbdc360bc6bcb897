// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.stolengoods.GoodVersion;
import org.junit.jupiter.api.Test;

class DemoGoodsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final Municipalities municipalities = new Municipalities();

    @Test
    void every_good_has_a_name_of_its_own_a_number_and_a_police_unit() {
        var goods = new DemoGoods(municipalities, TODAY).all().toList();
        assertThat(goods).hasSizeGreaterThanOrEqualTo(20_000).allSatisfy(good -> {
            assertThat(good.numbers().getFirst().keys()).isNotEmpty();
            assertThat(good.policeUnit()).isNotNull();
            assertThat(good.theftDate()).isBefore(TODAY);
        });
        assertThat(goods).extracting(GoodVersion::sourceId).doesNotHaveDuplicates();
    }

    @Test
    void holds_the_examples_of_the_readme() {
        var goods = new DemoGoods(municipalities, TODAY).all().limit(3).toList();
        assertThat(goods)
                .extracting(good -> good.numbers().getFirst().normal())
                .contains("BA1234567", "1M8GDM9AXKP042788");
    }

    @Test
    void is_the_same_at_every_first_start() {
        var once = new DemoGoods(municipalities, TODAY).all().toList();
        var again = new DemoGoods(municipalities, TODAY).all().toList();
        assertThat(once).isEqualTo(again);
    }
}
