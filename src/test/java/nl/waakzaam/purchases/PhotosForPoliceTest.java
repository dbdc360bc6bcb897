// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.sealing.KeyDestroyed;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Police open photos of goods in their area, one good at a time, until its month is over. */
@ProductTest
class PhotosForPoliceTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    PhotosForPolice photos;

    @Autowired
    Wall wall;

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
    void police_of_the_area_see_what_the_dealer_took_and_others_that_there_is_nothing() throws Exception {
        var good = bought();
        var photo = new TestPhotos(product).add(good.id().toString(), shop, ExifPhotos.ofABicycle());

        assertThat(photos.list(good.id(), police("NL"))).contains(List.of(photo));
        assertThat(photos.open(good.id(), photo, "treffer 1", police("NL")))
                .hasValueSatisfying(jpeg -> assertThat(jpeg).isNotEmpty());
        assertThat(photos.list(good.id(), police("RE10"))).isEmpty();
        assertThat(photos.open(good.id(), photo, "treffer 1", police("RE10"))).isEmpty();
    }

    @Test
    void a_photo_of_another_good_does_not_open() throws Exception {
        var good = bought();
        var other = bought();
        var photo = new TestPhotos(product).add(good.id().toString(), shop, ExifPhotos.ofABicycle());

        assertThat(photos.open(other.id(), photo, "treffer 1", police("NL"))).isEmpty();
    }

    @Test
    void when_the_key_of_the_month_is_gone_there_is_nothing_to_show_though_the_row_may_still_be_there()
            throws Exception {
        var good = bought();
        var photo = new TestPhotos(product).add(good.id().toString(), shop, ExifPhotos.ofABicycle());
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement()) {
            statement.execute("update purchases.purchase set last_month = '2020-01-01' where id = '%s'"
                    .formatted(good.purchase()));
        }

        assertThat(photos.list(good.id(), police("NL"))).isEmpty();
        assertThatThrownBy(() -> photos.open(good.id(), photo, "treffer 1", police("NL")))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(linesAbout(good)).isZero();
        wall.asRetention(() -> database.sql("delete from purchases.purchase where id = ?")
                .param(good.purchase().value())
                .update());
    }

    private long linesAbout(PurchasedGood good) {
        return database.sql("""
                        select count(*) from accountability.processing_log
                        where activity = 'purchases.photo' and object_id = ?
                        """)
                .param(good.purchase().toString())
                .query(Long.class)
                .single();
    }

    private PurchasedGood bought() {
        var typed = Typed.of(Typed.aPerson(), Typed.aBicycle("BA1234567"));
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        return register.register(typed, shop, by).getFirst();
    }

    private By police(String area) {
        var detective = new Actor("account:9021", "D. Proef", "Politie", Set.of(Role.DETECTIVE), Set.of(area));
        return new By(detective, "web", clock.instant());
    }
}
