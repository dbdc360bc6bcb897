// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was typed at the counter and is not registered yet: kept for a day, closed, for who typed it. */
@ProductTest
class DraftsTest {
    private static final Map<String, String> TYPED = Map.of(
            "goederen-0-categorie", "fiets",
            "goederen-0-merk", "Gazelle",
            "goederen-0-kleur", "zwart",
            "goederen-0-kenmerken-0-waarde", "BA1234567",
            "goederen-0-prijs", "125",
            "verkoper-soort", "bedrijf",
            "verkoper-naam", "Voorbeeld BV",
            "verkoper-adres", "Kade 1, Utrecht",
            "verkoper-kvkNummer", "90000199",
            "_csrf", "something");

    @Autowired
    ApplicationContext product;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftRetention retention;

    @Autowired
    Wall wall;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final Actor clerk = clerk();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new TestShops(product).open("GM0344", organisation);
    }

    @Test
    void who_typed_it_goes_on_with_it_and_nobody_else() {
        drafts.keep(PurchaseForm.of(TYPED), by(clerk, Duration.ZERO));

        assertThat(drafts.find(by(clerk, Duration.ofHours(23)))).isPresent();
        var form = drafts.open(by(clerk, Duration.ofHours(23))).orElseThrow();
        assertThat(form.value("verkoper-naam")).isEqualTo("Voorbeeld BV");
        assertThat(form.value("goederen-0-kenmerken-0-waarde")).isEqualTo("BA1234567");
        assertThat(form.value("_csrf")).isEmpty();
        assertThat(drafts.find(by(clerk(), Duration.ZERO))).isEmpty();
        assertThat(drafts.open(by(clerk(), Duration.ZERO))).isEmpty();
    }

    @Test
    void it_lies_closed_and_goes_after_a_day() {
        drafts.keep(PurchaseForm.of(TYPED), by(clerk, Duration.ZERO));

        assertThat(kept())
                .singleElement()
                .satisfies(closed -> assertThat(new String(closed, StandardCharsets.UTF_8))
                        .doesNotContain("Voorbeeld", "BA1234567"));
        var tomorrow = Duration.ofHours(25);
        assertThat(drafts.find(by(clerk, tomorrow))).isEmpty();
        assertThat(drafts.open(by(clerk, tomorrow))).isEmpty();
        var now = clock.instant();
        retention.apply(now.minus(Duration.ofDays(1)), now, 1_000);
        assertThat(kept()).hasSize(1);
        retention.apply(now.plusSeconds(1), now, 1_000);
        assertThat(kept()).isEmpty();
    }

    @Test
    void it_goes_when_it_is_registered_or_thrown_away() {
        var by = by(clerk, Duration.ZERO);
        drafts.keep(PurchaseForm.of(TYPED), by);
        drafts.register(PurchaseForm.of(TYPED).purchase(List.of(List.of())), shop, by);
        assertThat(kept()).isEmpty();

        drafts.keep(PurchaseForm.of(TYPED), by);
        drafts.drop(by);
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_form_in_which_nothing_was_typed_takes_the_place_of_nothing() {
        drafts.keep(PurchaseForm.of(TYPED), by(clerk, Duration.ZERO));
        drafts.keep(PurchaseForm.of(Map.of("verkoper-documentLand", "NL", "aantal", "1")), by(clerk, Duration.ZERO));
        assertThat(drafts.open(by(clerk, Duration.ZERO)).orElseThrow().value("goederen-0-merk"))
                .isEqualTo("Gazelle");
    }

    private List<byte[]> kept() {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            return database.sql("select closed from purchases.draft where account = ?")
                    .param(clerk.id())
                    .query(byte[].class)
                    .list();
        }));
    }

    private Actor clerk() {
        return new Actor(
                "account:" + UUID.randomUUID(), "T. Test", organisation, Set.of(Role.DEALER), Set.of("GM0344"));
    }

    private By by(Actor actor, Duration later) {
        return new By(actor, "web", clock.instant().plus(later));
    }
}
