// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.PlantedWord;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Registering, with its numbers and its clock. */
@ProductTest
@OnEveryPostgres
class PurchaseRegisterTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    PurchaseReading reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new TestShops(product).open("GM0344", organisation);
    }

    @Test
    void gives_each_good_of_a_purchase_its_own_number() {
        var first = register(Typed.aBicycle("BA1234567"), Typed.aBicycle("BA1234568"));
        var second = register(Typed.aBicycle("BA1234569"));

        assertThat(first).extracting(good -> good.number().number()).containsExactly(1, 2);
        assertThat(second).extracting(good -> good.number().number()).containsExactly(3);
        assertThat(first)
                .extracting(PurchasedGood::purchase)
                .containsOnly(first.getFirst().purchase());
    }

    @Test
    void leaves_no_gap_between_numbers_whatever_fails_or_comes_at_once() throws Exception {
        var work = new ArrayList<Callable<List<PurchasedGood>>>();
        for (var count = 0; count < 60; count++) {
            var fails = count % 3 == 0;
            work.add(() -> transaction.execute(status -> {
                var many = ThreadLocalRandom.current().nextInt(1, 4);
                var made = register(IntStream.range(0, many)
                        .mapToObj(number -> Typed.aBicycle("BA1234567"))
                        .toArray(TypedPurchase.TypedGood[]::new));
                if (fails) {
                    status.setRollbackOnly();
                    return List.<PurchasedGood>of();
                }
                return made;
            }));
        }
        var numbers = new ArrayList<Integer>();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var done : writers.invokeAll(work)) {
                done.get().forEach(good -> numbers.add(good.number().number()));
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void does_the_same_submission_once_and_refuses_another_under_its_key() throws Exception {
        var typed = Typed.of(Typed.aPerson(), Typed.aBicycle("BA1234567"));
        var work = new ArrayList<Callable<List<PurchasedGood>>>();
        for (var count = 0; count < 8; count++) {
            work.add(() -> register.registerOnce("kassa-1", typed, shop, by()));
        }
        try (var tills = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<List<PurchasedGood>>();
            for (var done : tills.invokeAll(work)) {
                answers.add(done.get());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
        }
        var other = Typed.of(Typed.aPerson(), Typed.aBicycle("BA7654321"));
        assertThatThrownBy(() -> register.registerOnce("kassa-1", other, shop, by()))
                .isInstanceOf(KeyUsedOtherwise.class);
        assertThat(register.registerOnce("kassa-2", other, shop, by())
                        .getFirst()
                        .number()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void a_refused_purchase_takes_neither_its_key_nor_a_number() {
        var wrong = Typed.of(Typed.aPerson("", "SPECI2014", "1985-03-14"), Typed.aBicycle("BA1234567"));
        assertThatThrownBy(() -> register.registerOnce("kassa-1", wrong, shop, by()))
                .isInstanceOf(InvalidInput.class);

        var right =
                register.registerOnce("kassa-1", Typed.of(Typed.aPerson(), Typed.aBicycle("BA1234567")), shop, by());
        assertThat(right.getFirst().number().number()).isEqualTo(1);
    }

    @Test
    void holds_a_good_by_the_declared_day_and_flags_what_arrives_late() {
        var now = clock.instant();
        var late = register.register(
                        Typed.at(now.minus(Duration.ofDays(2)).toString(), Typed.aBicycle("BA1234567")), shop, by())
                .getFirst();
        var atOnce = register(Typed.aBicycle("BA1234568")).getFirst();

        assertThat(late.late()).isTrue();
        assertThat(atOnce.late()).isFalse();
        assertThat(late.boughtOn()).isEqualTo(atOnce.boughtOn().minusDays(2));
    }

    @Test
    void writes_who_was_registered_in_the_processing_log_and_no_name_in_the_database() throws Exception {
        var name = PlantedWord.after("Planteerda");
        var purchase = register.register(
                        Typed.of(Typed.aPerson(name, "SPECI2014", "1985-03-14"), Typed.aBicycle("BA1234567")),
                        shop,
                        by())
                .getFirst()
                .purchase();

        var lines =
                database.sql("""
                        select activity || ' ' || action || ' ' || (data_subject is not null)
                        from accountability.processing_log where object_type = 'purchase' and object_id = ?
                        """).param(purchase.toString()).query(String.class).list();
        assertThat(lines).containsExactly("purchases.registration COLLECT true");
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.prepareStatement(
                        "select s::text from purchases.seller s where purchase_id = ?::uuid")) {
            statement.setString(1, purchase.toString());
            var row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            var hex = java.util.HexFormat.of().formatHex(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(row.getString(1))
                    .doesNotContain(name)
                    .doesNotContain(hex)
                    .doesNotContain("SPECI2014");
        }
    }

    @Test
    void another_dealer_has_no_such_good() {
        var good = register(Typed.aBicycle("BA1234567")).getFirst();
        var other = "Opkoper " + UUID.randomUUID();
        new TestShops(product).open("GM0344", other);

        assertThat(isThere(good, organisation)).isTrue();
        assertThat(isThere(good, other)).isFalse();
    }

    private boolean isThere(PurchasedGood good, String whose) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> reading.find(good.id(), TestShops.employee(whose)).isPresent()));
    }

    private List<PurchasedGood> register(TypedPurchase.TypedGood... goods) {
        return register.register(Typed.of(Typed.aPerson(), goods), shop, by());
    }

    private By by() {
        return new By(TestShops.employee(organisation), "web", clock.instant());
    }
}
