// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop.State;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.rules.TouchedByRules.RulesChange;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.ProductTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class ShopsTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

    @Autowired
    Dealers dealers;

    @Autowired
    Shops shops;

    @Autowired
    ShopsTouched touched;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_account_finds_the_shops_of_its_own_dealer_only() {
        var own = admitted("Eigen", "11000001");
        var other = admitted("Ander", "11000002");
        var actor = new Actor("account:1", "Test", own.organisation(), Set.of(Role.DEALER), Set.of("GM0344"));
        var shop = opened(own, null);
        var theirs = opened(other, null);
        assertThat(shops.shopsOf(actor)).containsExactly(shop);
        assertThat(shops.findOwn(actor, shop.id())).contains(shop);
        assertThat(shops.findOwn(actor, theirs.id())).isEmpty();
        assertThat(shops.get(theirs.id())).isEqualTo(theirs);
        assertThatThrownBy(() -> shops.get(ShopId.fresh())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void purchases_may_be_registered_from_the_approval_until_the_end() {
        var ceased = opened(admitted("Gestopt", "11000003"), OPENED.plusDays(10));
        assertThat(ceased.mayRegisterOn(OPENED.minusDays(1))).isFalse();
        assertThat(ceased.mayRegisterOn(OPENED)).isTrue();
        assertThat(ceased.mayRegisterOn(OPENED.plusDays(9))).isTrue();
        assertThat(ceased.stateOn(OPENED.plusDays(10))).isEqualTo(State.CEASED);
    }

    @Test
    void who_runs_a_dealer_stands_nowhere_in_plain_words() {
        var dealer = admitted("Verzegeld", "11000004");
        var kept = database.sql("select d::text from dealers.dealer d where company_number = '11000004'")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("Jansen").doesNotContain("jansen@").doesNotContain("Thuisweg");
        Optional<Dealer> found = transaction.execute(status -> dealers.findByCompanyNumber("11000004"));
        assertThat(found).contains(dealer);
    }

    @Test
    void a_change_of_rules_touches_the_shops_that_trade_in_its_areas_on_its_first_day() {
        var dealer = admitted("Geteld", "11000005");
        opened(dealer, null);
        opened(dealer, OPENED.plusDays(10));
        var before = touched.count(change(OPENED.plusDays(9)));
        assertThat(touched.count(change(OPENED.plusDays(10)))).isEqualTo(before - 1);
    }

    private static RulesChange change(LocalDate from) {
        return new RulesChange("GM0344", List.of("GM0344"), from, null, Set.of());
    }

    private Dealer admitted(String name, String companyNumber) {
        var home = new Address("Thuisweg", "1", "3511AB", "Utrecht");
        var contact = new Contact("P. Jansen", new MailAddress("jansen@voorbeeld.example"), home);
        var dealer = new Dealer(
                DealerId.fresh(),
                name + " " + companyNumber,
                companyNumber,
                name,
                true,
                Instant.parse("2026-03-02T09:00:00Z"),
                contact);
        transaction.executeWithoutResult(status -> dealers.admit(dealer, "account:1"));
        return dealer;
    }

    private Shop opened(Dealer dealer, @Nullable LocalDate ceased) {
        var shop = new Shop(
                ShopId.fresh(),
                dealer.id(),
                dealer.name(),
                new Address("Winkelstraat", "2", "3511AC", "Utrecht"),
                "GM0344",
                Set.of(Category.BICYCLE),
                OPENED,
                ceased);
        transaction.executeWithoutResult(status -> dealers.open(shop, "account:1", dealer.since()));
        return shop;
    }
}
