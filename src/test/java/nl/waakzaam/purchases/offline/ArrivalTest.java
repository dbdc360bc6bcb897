// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.StaffAccounts;
import nl.waakzaam.accountability.RetentionRule.Tombstone;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.purchases.offline.Outcome.State;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** What becomes of an entry that was made without a network, when it arrives. */
@ProductTest
class ArrivalTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Arrival arrival;

    @Autowired
    Quarantine quarantine;

    @Autowired
    QuarantineDecisions decisions;

    @Autowired
    QuarantineRetention retention;

    @Autowired
    PurchaseReading reading;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Dealers dealers;

    @Autowired
    Wall wall;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private Shop shop;
    private Actor owner;
    private Actor clerk;

    @BeforeEach
    void openAShop() {
        shop = new TestShops(product).open("GM0344", organisation);
        owner = account();
        clerk = account();
        transaction.executeWithoutResult(status -> dealers.makeOwner(shop.dealer(), owner.id()));
    }

    @Test
    void who_entered_it_registers_it_under_its_own_name_with_the_day_of_then() {
        var then = clock.instant().minus(Duration.ofDays(3));
        var outcome = arrival.receive(parcel(clerk, entered(then)), by(clerk));

        assertThat(outcome.uitkomst()).isEqualTo(State.geregistreerd);
        var good = goods().getFirst();
        assertThat(outcome.nummers()).containsExactly(good.number().text());
        assertThat(good.boughtOn()).isEqualTo(HoldingClock.dayOf(then));
        assertThat(good.late()).isTrue();
        assertThat(origin()).isEqualTo("offline");
    }

    @Test
    void sent_twice_it_is_registered_once_and_answered_the_same() {
        var parcel = parcel(clerk, entered(clock.instant()));
        var first = arrival.receive(parcel, by(clerk));

        assertThat(arrival.receive(parcel, by(clerk))).isEqualTo(first);
        assertThat(arrival.receive(parcel(clerk, entered(clock.instant().minusSeconds(1))), by(owner)))
                .isEqualTo(Outcome.of(State.wacht));
        assertThat(goods()).hasSize(1);
    }

    @Test
    void sent_many_times_at_once_it_is_registered_once() throws Exception {
        var parcel = parcel(clerk, entered(clock.instant()));
        try (var tabs = Executors.newFixedThreadPool(8)) {
            var answers = tabs.invokeAll(java.util.Collections.nCopies(
                    8, () -> arrival.receive(parcel, by(clerk)).nummers()));
            for (var answer : answers) {
                assertThat(answer.get())
                        .isEqualTo(List.of(goods().getFirst().number().text()));
            }
        }
        assertThat(goods()).hasSize(1);
    }

    @Test
    void what_is_of_a_colleague_who_can_send_it_is_left_alone() {
        var outcome = arrival.receive(parcel(clerk, entered(clock.instant())), by(owner));

        assertThat(outcome.uitkomst()).isEqualTo(State.wacht);
        assertThat(goods()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void what_a_blocked_account_entered_waits_for_the_owner_and_counts_from_the_declared_day() {
        var then = clock.instant().minus(Duration.ofDays(2));
        putAside(then);
        assertThat(goods()).isEmpty();
        var seen = quarantine.look(new PurchaseId(id), by(owner)).orElseThrow();
        assertThat(Contents.of(seen).goods()).containsExactly("fiets, Gazelle, zwart, BA1234567, € 125,00");

        decisions.accept(new PurchaseId(id), decides(owner));
        decisions.accept(new PurchaseId(id), decides(owner));

        assertThat(goods()).hasSize(1);
        assertThat(goods().getFirst().boughtOn()).isEqualTo(HoldingClock.dayOf(then));
        assertThat(goods().getFirst().late()).isTrue();
        assertThat(origin()).isEqualTo("quarantine");
        assertThat(quarantine.look(new PurchaseId(id), by(owner))).isEmpty();
    }

    @Test
    void what_the_register_would_refuse_the_owner_mends_and_nothing_that_was_entered_is_lost() throws Exception {
        var then = clock.instant().minus(Duration.ofDays(2));
        staff.block(owner.id(), clerk.id(), organisation, true);
        var wrong = entered(then)
                .replace("\"NL\"", "\"QQ\"")
                .replace(
                        "\"fotos\": []",
                        "\"fotos\": [\"%s\"]".formatted(Base64.getEncoder().encodeToString(ExifPhotos.ofABicycle())));
        arrival.receive(parcel(clerk, wrong), by(owner));
        assertThatThrownBy(() -> decisions.accept(new PurchaseId(id), decides(owner)))
                .isInstanceOf(InvalidInput.class);

        var form = MendedEntry.form(
                quarantine.lookWhole(new PurchaseId(id), decides(owner)).orElseThrow());
        assertThat(form.value("verkoper-naam")).isEqualTo("J. de Vries");
        assertThat(form.value("goederen-0-kenmerken-0-waarde")).isEqualTo("BA1234567");
        assertThat(form.value("goederen-0-bewaard")).isEqualTo("1");
        var same = MendedEntry.typed(form, List.of(List.of()));
        assertThatThrownBy(() -> decisions.mend(new PurchaseId(id), same, "land nagekeken", decides(owner)))
                .isInstanceOf(InvalidInput.class);
        form.set("verkoper-documentLand", "NL");
        var mended = MendedEntry.typed(form, List.of(List.of(ExifPhotos.ofABicycle())));
        assertThatThrownBy(() -> decisions.mend(new PurchaseId(id), mended, " ", decides(owner)))
                .isInstanceOf(InvalidInput.class);
        decisions.mend(new PurchaseId(id), mended, "land verbeterd", decides(owner));
        decisions.mend(new PurchaseId(id), mended, "land verbeterd", decides(owner));

        assertThat(goods()).hasSize(1);
        assertThat(goods().getFirst().boughtOn()).isEqualTo(HoldingClock.dayOf(then));
        assertThat(photos()).hasSize(2);
        assertThat(origin()).isEqualTo("quarantine");
        assertThat(closed()).isNull();
    }

    @Test
    void only_the_owner_looks_and_decides() {
        putAside(clock.instant());
        var other = account();
        var anything = new TypedPurchase(null, null, null);

        assertThatThrownBy(() -> quarantine.look(new PurchaseId(id), by(other)))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> quarantine.lookWhole(new PurchaseId(id), by(other)))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> decisions.mend(new PurchaseId(id), anything, "beter", decides(other)))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> decisions.accept(new PurchaseId(id), decides(other)))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> decisions.refuse(new PurchaseId(id), "nee", decides(other)))
                .isInstanceOf(ResponseStatusException.class);
        assertThat(goods()).isEmpty();
    }

    @Test
    void a_refusal_has_a_reason_and_leaves_nothing_of_what_was_entered() {
        putAside(clock.instant());
        assertThatThrownBy(() -> decisions.refuse(new PurchaseId(id), " ", decides(owner)))
                .isInstanceOf(InvalidInput.class);

        decisions.refuse(new PurchaseId(id), "dit goed is er niet", decides(owner));

        var entry = quarantine.find(new PurchaseId(id), by(owner)).orElseThrow();
        assertThat(entry.reason()).isEqualTo("dit goed is er niet");
        assertThat(closed()).isNull();
        decisions.accept(new PurchaseId(id), decides(owner));
        assertThat(goods()).isEmpty();
        staff.block(owner.id(), clerk.id(), organisation, false);
        assertThat(arrival.receive(parcel(clerk, entered(clock.instant())), by(clerk))
                        .uitkomst())
                .isEqualTo(State.quarantaine);
    }

    @Test
    void of_a_forgotten_pin_the_owner_decides_too() {
        var parcel =
                new TestParcels(product).parcel(id, clerk.id(), shop.id().toString(), entered(clock.instant()), true);

        assertThat(arrival.receive(parcel, by(clerk)).uitkomst()).isEqualTo(State.quarantaine);
        assertThat(goods()).isEmpty();
    }

    @Test
    void what_was_closed_as_something_else_does_not_open() {
        var theirs = parcel(clerk, entered(clock.instant()));
        var renamed = new Parcel(UUID.randomUUID(), clerk.id(), id, shop.id().toString(), false, theirs.doos());
        var altered = theirs.doos().inhoud().clone();
        altered[0] ^= 1;
        var broken = new Parcel.Envelope(theirs.doos().sleutel(), theirs.doos().iv(), altered);

        for (var forged :
                List.of(renamed, new Parcel(id, clerk.id(), id, shop.id().toString(), false, broken))) {
            assertThatThrownBy(() -> arrival.receive(forged, by(clerk))).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_day_ahead_and_a_day_of_long_ago_are_refused_and_can_be_mended() {
        for (var moment : List.of(
                clock.instant().plus(Duration.ofHours(1)), clock.instant().minus(Duration.ofDays(32)))) {
            assertThatThrownBy(() -> arrival.receive(parcel(clerk, entered(moment)), by(clerk)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(arrival.receive(parcel(clerk, entered(clock.instant())), by(clerk))
                        .uitkomst())
                .isEqualTo(State.geregistreerd);
    }

    @Test
    void the_shop_of_another_company_is_not_there() {
        var theirs = new TestShops(product).open("GM0344", "Opkoper " + UUID.randomUUID());
        var parcel = new TestParcels(product).parcel(id, clerk.id(), theirs.id().toString(), entered(clock.instant()));

        assertThatThrownBy(() -> arrival.receive(parcel, by(clerk))).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void what_nobody_decided_about_goes_after_its_month() {
        putAside(clock.instant());
        var forgotten = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            wall.openTo(List.of(shop.id()));
            database.sql("""
                            insert into purchases.quarantine (id, shop_id, account, device, cause, arrived_at,
                                arrived_by, last_month, sealed_key, closed)
                            select ?, shop_id, account, device, cause, arrived_at, arrived_by, '2020-01-01', sealed_key,
                                closed
                            from purchases.quarantine where id = ?
                            """).params(forgotten, id).update();
        });

        assertThat(retention.apply(clock.instant(), clock.instant(), 1_000).tombstones())
                .extracting(Tombstone::name)
                .contains(forgotten.toString())
                .doesNotContain(id.toString());
        assertThat(kept()).isOne();
        assertThat(lastMonth())
                .isEqualTo(HoldingClock.dayOf(clock.instant()).plusMonths(6).withDayOfMonth(1));
    }

    private void putAside(Instant then) {
        staff.block(owner.id(), clerk.id(), organisation, true);
        assertThat(arrival.receive(parcel(clerk, entered(then)), by(owner)).uitkomst())
                .isEqualTo(State.quarantaine);
        assertThat(arrival.receive(parcel(clerk, entered(then)), by(owner)).uitkomst())
                .isEqualTo(State.quarantaine);
    }

    private Parcel parcel(Actor entering, String content) {
        return new TestParcels(product).parcel(id, entering.id(), shop.id().toString(), content);
    }

    private static String entered(Instant then) {
        return """
                {"inkoopdatum": "%s",
                 "verkoper": {"soort": "particulier", "naam": "J. de Vries", "adres": "Kade 1, 3511 ZZ Utrecht",
                    "documentSoort": "paspoort", "documentNummer": "SPECI2014", "documentLand": "NL",
                    "geboorteDatum": "1985-03-14", "geenBsn": false},
                 "goederen": [{"categorie": "fiets", "merk": "Gazelle", "kleur": "zwart", "prijs": "125,00",
                    "kenmerken": [{"soort": "framenummer", "waarde": "BA1234567"}], "fotos": []}]}
                """.formatted(then);
    }

    private Actor account() {
        var made = staff.add("system:test", "balie-" + UUID.randomUUID(), "Balie", organisation, Set.of("GM0344"))
                .orElseThrow();
        return new Actor(made.actor(), "Balie", organisation, Set.of(Role.DEALER), Set.of("GM0344"));
    }

    private By by(Actor actor) {
        return new By(actor, "offline", clock.instant());
    }

    private By decides(Actor actor) {
        return new By(actor, "quarantine", clock.instant());
    }

    private List<PurchasedGood> goods() {
        return Objects.requireNonNull(transaction.execute(status -> reading.listOf(new PurchaseId(id), owner)));
    }

    private List<Long> photos() {
        return Objects.requireNonNull(transaction.execute(
                status -> reading.photosOf(goods().getFirst().id(), owner)));
    }

    private String origin() {
        return Objects.requireNonNull(transaction.execute(status -> reading.originOf(new PurchaseId(id), owner)));
    }

    private long kept() {
        return asked("select count(*) from purchases.quarantine where id = ?", Long.class);
    }

    private LocalDate lastMonth() {
        return asked("select last_month from purchases.quarantine where id = ?", LocalDate.class);
    }

    private byte @org.jspecify.annotations.Nullable [] closed() {
        return transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            return database.sql("select closed from purchases.quarantine where id = ?")
                    .param(id)
                    .query((row, number) -> java.util.Optional.ofNullable(row.getBytes("closed")))
                    .single()
                    .orElse(null);
        });
    }

    private <T> T asked(String sql, Class<T> type) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            return database.sql(sql).param(id).query(type).single();
        }));
    }
}
