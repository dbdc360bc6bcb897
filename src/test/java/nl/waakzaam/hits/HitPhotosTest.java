// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.hits.HitPhotos.OfGood;
import nl.waakzaam.hits.HitPhotos.Side;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Detectives of the area see the photos of both goods of a hit, as long as these may be seen. */
@ProductTest
class HitPhotosTest {
    private static final Actor DETECTIVE = detective("account:9011", "RE01");
    private static final Actor ELSEWHERE = detective("account:9012", "RE10");

    @Autowired
    ApplicationContext product;

    @Autowired
    HitPhotos photos;

    @Autowired
    HitWork work;

    @Autowired
    Wall wall;

    @Autowired
    JdbcClient database;

    private TestHit case1;
    private long stolen;
    private PurchasedGood bought;
    private Hit hit;

    @BeforeEach
    void takePhotos() throws Exception {
        case1 = new TestHit("GM1680", product);
        stolen = case1.stolen();
        case1.photographed(stolen, ExifPhotos.ofABicycle());
        bought = case1.bought(List.of(ExifPhotos.ofABicycle()));
        hit = case1.of(bought);
    }

    @Test
    void each_photo_that_is_opened_leaves_its_line_about_its_own_good_and_listing_them_none() {
        long purchase = photoOf(Side.BOUGHT);
        long theft = photoOf(Side.STOLEN);
        assertThat(linesAbout(bought.purchase().toString())).isEmpty();

        assertThat(photos.open(hit.id(), Side.BOUGHT, purchase, DETECTIVE)).isPresent();
        assertThat(photos.open(hit.id(), Side.BOUGHT, purchase, DETECTIVE)).isPresent();
        assertThat(photos.open(hit.id(), Side.STOLEN, theft, DETECTIVE)).isPresent();

        var line = "purchases.photo opsporing treffer " + hit.id();
        assertThat(linesAbout(bought.purchase().toString())).containsExactly(line, line);
        assertThat(linesAbout(hit.id().toString()))
                .contains("hits.review opsporing foto van het gestolen goed")
                .hasSize(3);
    }

    @Test
    void police_of_elsewhere_open_none_and_leave_no_line() {
        long purchase = photoOf(Side.BOUGHT);
        long theft = photoOf(Side.STOLEN);
        var before = linesAbout(hit.id().toString());

        assertThat(photos.open(hit.id(), Side.BOUGHT, purchase, ELSEWHERE)).isEmpty();
        assertThat(photos.open(hit.id(), Side.STOLEN, theft, ELSEWHERE)).isEmpty();

        assertThat(linesAbout(bought.purchase().toString())).isEmpty();
        assertThat(linesAbout(hit.id().toString())).isEqualTo(before);
    }

    @Test
    void by_a_hit_only_the_photos_of_its_own_goods_open() throws Exception {
        var other = new TestHit("GM1680", product);
        var theft = other.photographed(other.stolen(), ExifPhotos.ofABicycle());
        var another = other.of(other.bought(List.of(ExifPhotos.ofABicycle())));
        var purchase = of(another, Side.BOUGHT).getFirst();

        assertThat(photos.open(hit.id(), Side.BOUGHT, purchase, DETECTIVE)).isEmpty();
        assertThat(photos.open(hit.id(), Side.STOLEN, theft, DETECTIVE)).isEmpty();
    }

    @Test
    void a_good_without_photos_has_none_which_is_not_the_same_as_gone() {
        var other = new TestHit("GM1680", product);
        other.stolen();

        assertThat(beside(other.of(other.bought()))).extracting(OfGood::photos).containsExactly(List.of(), List.of());
    }

    @Test
    void photos_go_with_their_good_when_its_term_is_over() {
        long purchase = photoOf(Side.BOUGHT);
        long theft = photoOf(Side.STOLEN);
        wall.asRetention(() -> database.sql("delete from purchases.purchase where id = ?")
                .param(bought.purchase().value())
                .update());
        database.sql("update stolengoods.good set restricted = true where id = ?")
                .param(stolen)
                .update();

        assertThat(beside(hit)).extracting(OfGood::photos).containsOnlyNulls();
        assertThat(photos.open(hit.id(), Side.BOUGHT, purchase, DETECTIVE)).isEmpty();
        assertThat(photos.open(hit.id(), Side.STOLEN, theft, DETECTIVE)).isEmpty();
    }

    private long photoOf(Side side) {
        return of(hit, side).getFirst();
    }

    private List<Long> of(Hit one, Side side) {
        return beside(one).stream()
                .filter(good -> good.side() == side)
                .map(OfGood::photos)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    private List<OfGood> beside(Hit one) {
        return photos.of(work.open(one.id(), DETECTIVE).orElseThrow(), DETECTIVE);
    }

    private List<String> linesAbout(String object) {
        return database.sql("""
                        select concat_ws(' ', activity, purpose, access_reason) from accountability.processing_log
                        where object_id = ? and actor in ('account:9011', 'account:9012') order by id
                        """)
                .param(object)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Actor detective(String id, String area) {
        return new Actor(id, "D. Proef", "Politie", Set.of(Role.DETECTIVE), Set.of(area));
    }
}
