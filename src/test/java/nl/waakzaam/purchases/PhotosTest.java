// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos of bought goods, in the database and out of it again. */
@ProductTest
class PhotosTest {
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
    private byte[] jpeg = {};
    private Shop shop;
    private PurchasedGood good;
    private PurchasedGood other;
    private long photo;

    @BeforeEach
    void takeAPhoto() throws Exception {
        shop = new TestShops(product).open("GM0344", organisation);
        var typed = Typed.of(Typed.aPerson(), Typed.aBicycle("BA1234567"), Typed.aBicycle("BA1234568"));
        var goods = register.register(typed, shop, by());
        good = goods.getFirst();
        other = goods.getLast();
        jpeg = ExifPhotos.ofABicycle();
        photo = new TestPhotos(product).add(good.id().toString(), shop, jpeg);
    }

    @Test
    void a_photo_comes_out_as_it_went_in_and_each_look_stands_in_the_log() {
        assertThat(photoOf(good)).hasValueSatisfying(shown -> assertThat(shown).isEqualTo(jpeg));
        assertThat(photoOf(good)).isPresent();

        assertThat(database.sql("""
                        select count(*) from accountability.processing_log
                        where activity = 'purchases.photo' and object_id = ? and access_reason = 'klant twijfelt'
                        """)
                        .param(good.purchase().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_lies_in_the_database_is_no_picture() throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement();
                var row = statement.executeQuery("select f::text from purchases.photo f where id = " + photo)) {
            row.next();
            assertThat(row.getString(1))
                    .hasSizeGreaterThan(2 * jpeg.length)
                    .doesNotContain(
                            HexFormat.of().formatHex(jpeg, 0, 16),
                            HexFormat.of().formatHex(jpeg, 100, 116));
        }
    }

    @Test
    void a_photo_that_was_laid_with_another_good_does_not_open() throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement()) {
            statement.execute("update purchases.photo set good_id = '%s' where id = %d".formatted(other.id(), photo));
        }
        assertThatThrownBy(() -> photoOf(other)).isInstanceOf(IllegalStateException.class);
        assertThat(photoOf(good)).isEmpty();
    }

    private Optional<byte[]> photoOf(PurchasedGood of) {
        return Objects.requireNonNull(
                transaction.execute(status -> reading.findPhoto(of.id(), photo, "klant twijfelt", by())));
    }

    private By by() {
        return new By(TestShops.employee(organisation), "web", clock.instant());
    }
}
