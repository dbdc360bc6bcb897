// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.TestTerms;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.lookup.BoughtKeys;
import nl.waakzaam.purchases.PostgresPurchases.SealedSeller;
import nl.waakzaam.sealing.KeyDestroyed;
import nl.waakzaam.sealing.Sealing;
import nl.waakzaam.support.PlantedWord;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left of a purchase when its term is over: nothing, in no copy either. */
@ProductTest
class PurchaseRetentionTest {
    @Autowired
    BoughtKeys keys;

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    PostgresPurchases purchases;

    @Autowired
    Sealing sealing;

    @Autowired
    Wall wall;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment settings;

    @Autowired
    Clock clock;

    private final String name = PlantedWord.after("Planteerda");

    @Test
    void destroys_a_purchase_with_its_month_so_that_no_copy_of_it_can_be_read() throws Exception {
        var organisation = "Opkoper " + UUID.randomUUID();
        var shop = new TestShops(product).open("GM0344", organisation);
        var typed = Typed.of(Typed.aPerson(name, "SPECI2014", "1985-03-14"), Typed.aBicycle("BA1234567"));
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        var purchase = register.register(typed, shop, by).getFirst().purchase();
        var copy = read(shop.id(), purchase);
        assertThat(opened(copy)).isEqualTo(name);
        assertThat(due(46)).isZero();

        assertThat(apply(50)).isPositive();

        assertThat(left(purchase)).isZero();
        assertThatThrownBy(() -> opened(copy)).isInstanceOf(KeyDestroyed.class);
        assertThat(filesWith(name)).isEmpty();
    }

    private SealedSeller read(ShopId shop, PurchaseId purchase) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(shop));
            return purchases.findSeller(purchase).orElseThrow();
        }));
    }

    private String opened(SealedSeller seller) {
        var look = new Act("account:1", "web", About.of(ObjectKind.PURCHASE, "1"), "test")
                .done("purchases.test", Action.CONSULT, "test", "test");
        var fields = transaction.execute(status -> sealing.open(seller.sealed(), opened -> look));
        return Objects.requireNonNull(Objects.requireNonNull(fields).get("name"));
    }

    private long due(int months) {
        return rule(months).due(clock.instant()).records();
    }

    /** As the nightly job does, so many months from now. */
    private long apply(int months) {
        var now = clock.instant();
        var applied = transaction.execute(status -> rule(months).apply(now, now, 10_000));
        return Objects.requireNonNull(applied).records();
    }

    private PurchaseRetention rule(int months) {
        var later = clock.instant()
                .atZone(ZoneOffset.UTC)
                .plus(Period.ofMonths(months))
                .toInstant();
        var then = TestTerms.at(Clock.fixed(later, ZoneOffset.UTC), settings);
        return new PurchaseRetention(database, then, sealing, wall, keys);
    }

    /** Past the wall: the purchase, and rows of any table that hung on it. */
    private static long left(PurchaseId purchase) throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement();
                var count = statement.executeQuery("""
                        select (select count(*) from purchases.purchase where id = '%1$s')
                             + (select count(*) from lookup.bought_key where purchase = '%1$s')
                             + (select count(*) from purchases.seller where purchase_id = '%1$s')
                             + (select count(*) from purchases.good where purchase_id = '%1$s')
                             + (select count(*) from purchases.description d
                                where not exists (select from purchases.good g where g.id = d.good_id))
                        """.formatted(purchase))) {
            count.next();
            return count.getLong(1);
        }
    }

    /** In all files of the database, its log of changes included. */
    private static List<Path> filesWith(String text) throws SQLException, IOException {
        try (var files = Files.walk(dataOfDatabase())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(text))
                    .toList();
        }
    }

    private static Path dataOfDatabase() throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement()) {
            statement.execute("checkpoint");
            try (var answer = statement.executeQuery("show data_directory")) {
                answer.next();
                return Path.of(answer.getString(1));
            }
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
