// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.likeness.CountedTraits;
import nl.waakzaam.hits.likeness.DrawnGoods;
import nl.waakzaam.hits.verdict.Evidence.Ground;
import nl.waakzaam.hits.verdict.Verdict;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseCorrections;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.intake.KeptLikenesses;
import nl.waakzaam.stolengoods.intake.Photo;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods without a number find each other by what is said of them, for a person to judge. */
@ProductTest
@OnEveryPostgres
class LikenessMatcherTest {
    private static final String MUNICIPALITY = "GM0344";
    private static final String WORDS = "Roze kinderzitje en een sticker van een octopus op het spatbord";

    private static final byte[] PHOTO = DrawnGoods.jpeg(DrawnGoods.draw(1), 0.8f);

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    PurchaseCorrections corrections;

    @Autowired
    StolenGoods stolenGoods;

    @Autowired
    PostgresHits hits;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final String make = StoredGoods.aMake();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
    }

    @Test
    void a_purchase_that_looks_like_a_stolen_good_waits_for_a_person() {
        var stolen = report(aBicycle(WORDS, yesterday()));

        var bought = buy("fiets", make, "stickers met octopussen, roze kinderzitjes", null);

        var hit = onlyHitOf(bought);
        assertThat(hit.stolenGood()).isEqualTo(stolen);
        assertThat(hit.verdict()).isInstanceOf(Verdict.Likely.class);
        assertThat(hit.verdict().evidence().isByNumber()).isFalse();
        assertThat(hit.verdict().evidence().grounds())
                .filteredOn(ground -> ground.factor() > 1)
                .extracting(Ground::name)
                .containsExactly("make", "type", "colour", "words");
    }

    @Test
    void a_theft_that_is_reported_after_the_purchase_finds_it_as_surely() {
        var bought = buy("fiets", make, "octopus", null);
        TestMatching.compareAll(product);
        assertThat(hits.of(bought.id().value())).isEmpty();
        report(aBicycle(WORDS, yesterday()));
        var after = onlyHitOf(bought);

        var before = onlyHitOf(buy("fiets", make, "octopus", null));

        assertThat(after.verdict().evidence().odds())
                .isEqualTo(before.verdict().evidence().odds());
    }

    @Test
    void of_two_goods_with_a_number_looks_say_nothing() {
        report(numbered(aBicycle(WORDS, yesterday())));

        var bought =
                buy("fiets", make, WORDS, "KL" + UUID.randomUUID().toString().substring(0, 8));

        TestMatching.compareAll(product);
        assertThat(hits.of(bought.id().value())).isEmpty();
        assertThat(onlyHitOf(buy("fiets", make, WORDS, null)).verdict()).isInstanceOf(Verdict.Likely.class);
    }

    @Test
    void what_was_bought_before_the_theft_or_is_of_another_sort_is_no_hit() {
        report(aBicycle(
                WORDS, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2)));
        report(aBicycle(WORDS, yesterday().minusYears(3)));

        var bought = buy("fiets", make, WORDS, null);
        var ofAnotherSort = buy("bromfiets", make, WORDS, null);

        TestMatching.compareAll(product);
        assertThat(hits.of(bought.id().value())).isEmpty();
        assertThat(hits.of(ofAnotherSort.id().value())).isEmpty();
    }

    @Test
    void what_many_goods_have_tells_little_and_what_few_have_much() {
        database.sql("""
                        insert into hits.trait (category, trait, goods) values
                            ('kunst', '', 100000), ('kunst', 'word:landschap', 30000), ('kunst', 'word:koei', 20000),
                            ('kunst', 'word:lijst', 50000), ('kunst', 'word:gesign', 40000)
                        """).update();
        report(aGood(Category.ART, "Landschap met koeien in lijst, gesigneerd", yesterday()));
        report(aGood(Category.ART, "Landschap met %s en %smolen en %sberg".formatted(make, make, make), yesterday()));

        var common = buy("kunst", null, "Gesigneerd landschap met koeien, met lijst", null);
        var rare = buy("kunst", null, "Landschap, %smolen, %sberg, %s".formatted(make, make, make), null);

        TestMatching.compareAll(product);
        assertThat(hits.of(common.id().value())).isEmpty();
        assertThat(hits.of(rare.id().value())).hasSize(1);
        database.sql("delete from hits.trait").update();
    }

    @Test
    void what_more_than_a_few_stolen_goods_have_is_counted() {
        for (int theft = 0; theft < 6; theft++) {
            report(aGood(Category.TOOL, "Slijptol " + make, yesterday()));
        }
        TestMatching.compareAll(product);

        CountedTraits.count(product);

        assertThat(database.sql(
                                "select goods from hits.trait where category = 'gereedschap' and trait = 'word:slijptol'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(6);
        database.sql("delete from hits.trait").update();
    }

    @Test
    void jewellery_agrees_in_hallmark_and_mass_however_they_are_written() {
        report(aGood(Category.JEWELLERY, "gouden ring 14 krt met saffier, 4,2 gram, gravure " + make, yesterday()));

        var bought = buy("sieraad", null, "ring 585 saffier 4.2g gravure " + make, null);

        assertThat(onlyHitOf(bought).verdict().evidence().grounds())
                .extracting(Ground::name)
                .contains("hallmark", "mass", "words");
    }

    @Test
    void photos_that_look_alike_count_and_the_likeness_goes_with_the_photo() {
        var picture = DrawnGoods.draw(2);
        var kept = product.getBean(KeptLikenesses.class);
        long likeness = kept.of(Photo.read(DrawnGoods.retake(picture, 5)).orElseThrow());
        var stolen = report(aBicycle("niets bijzonders", yesterday()));
        database.sql("""
                        insert into stolengoods.photo (good_id, added_at, width, height, jpeg, likeness)
                        values (?, now(), 1, 1, '', ?)
                        """).params(stolen, likeness).update();

        var bought = buy("fiets", make, "zonder woorden", null, DrawnGoods.jpeg(picture, 0.8f));

        assertThat(onlyHitOf(bought).verdict().evidence().grounds())
                .filteredOn(ground -> ground.name().equals("photo"))
                .singleElement()
                .satisfies(ground -> assertThat(ground.factor()).isGreaterThan(100));

        assertThat(photosOf(stolen)).hasSize(1);
        database.sql("delete from stolengoods.photo where good_id = ?")
                .param(stolen)
                .update();
        TestMatching.compareAll(product);
        assertThat(photosOf(stolen)).isEmpty();
    }

    @Test
    void what_is_compared_again_makes_no_second_hit() {
        var stolen = report(aBicycle(WORDS, yesterday()));
        var bought = buy("fiets", make, WORDS, null);
        var hit = onlyHitOf(bought);

        database.sql("insert into lookup.unmatched (side, good) values ('bought', ?), ('stolen', ?)")
                .params(bought.id().toString(), Long.toString(stolen))
                .update();

        assertThat(onlyHitOf(bought)).isEqualTo(hit);
        assertThat(hits.steps(hit.id())).hasSize(1);
    }

    @Test
    void a_good_that_is_sought_no_more_ends_its_hits_and_is_forgotten() {
        var stolen = report(aBicycle(WORDS, yesterday()));
        var bought = buy("fiets", make, WORDS, null);
        assertThat(onlyHitOf(bought).state()).isEqualTo(State.NEW);

        stolenGoods.bring(stolen, GoodState.RECOVERED, change());

        assertThat(onlyHitOf(bought).state()).isEqualTo(State.WITHDRAWN);
        assertThat(database.sql("select count(*) from hits.look where side = 'stolen' and good = ?")
                        .param(Long.toString(stolen))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_purchase_that_proves_to_be_something_else_ends_its_hit_and_one_with_the_number_makes_it_sure() {
        var number = "WQ" + UUID.randomUUID().toString().substring(0, 8);
        report(numbered(aBicycle(WORDS, yesterday()), number));
        var bought = buy("fiets", make, WORDS, null);
        assertThat(onlyHitOf(bought).verdict()).isInstanceOf(Verdict.Likely.class);

        corrections.correct(bought.id(), 1, typed("fiets", "Anders", "niets", null, PHOTO), "verkeerd", dealer());
        assertThat(onlyHitOf(bought).state()).isEqualTo(State.WITHDRAWN);

        corrections.correct(bought.id(), 2, typed("fiets", make, WORDS, number, PHOTO), "nummer gevonden", dealer());
        assertThat(onlyHitOf(bought).verdict()).isInstanceOf(Verdict.Same.class);
        assertThat(onlyHitOf(bought).state()).isEqualTo(State.NEW);
    }

    @Test
    void no_more_than_five_are_looked_at_for_one_purchase() {
        for (int theft = 0; theft < 7; theft++) {
            report(aBicycle(WORDS, yesterday()));
        }
        TestMatching.compareAll(product);

        var bought = buy("fiets", make, WORDS, null);

        TestMatching.compareAll(product);
        assertThat(hits.of(bought.id().value())).hasSize(5);
    }

    private List<Long> photosOf(long stolen) {
        return database.sql("select unnest(photos) from hits.look where side = 'stolen' and good = ?")
                .param(Long.toString(stolen))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Hit onlyHitOf(PurchasedGood bought) {
        TestMatching.compareAll(product);
        return hits.of(bought.id().value()).getFirst();
    }

    private long report(GoodVersion good) {
        return stolenGoods
                .store(List.of(good), change(), false)
                .ids()
                .values()
                .iterator()
                .next();
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    private GoodVersion aBicycle(String words, LocalDate theft) {
        return aVersion(Category.BICYCLE, make, words, List.of(), theft);
    }

    private static GoodVersion aGood(Category category, String words, LocalDate theft) {
        return aVersion(category, null, words, List.of(), theft);
    }

    private static GoodVersion numbered(GoodVersion good) {
        return numbered(good, "WQ" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static GoodVersion numbered(GoodVersion good, String number) {
        var numbers = List.of(GoodNumber.read(IdentifierKind.FRAME, number));
        return aVersion(good.category(), good.make(), good.description(), numbers, good.theftDate());
    }

    private static GoodVersion aVersion(
            Category category,
            @Nullable String make,
            @Nullable String words,
            List<GoodNumber> numbers,
            @Nullable LocalDate theft) {
        return new GoodVersion(
                "verhaal",
                UUID.randomUUID().toString(),
                null,
                GoodState.REGISTERED,
                Instant.now(),
                category,
                make,
                make == null ? null : "Type" + make,
                make == null ? null : "Kleur" + make,
                words,
                numbers,
                theft,
                MUNICIPALITY,
                null,
                false);
    }

    private Change change() {
        return new Change("account:1", "web", "intake", Instant.now().plusSeconds(60), "verhaal");
    }

    private PurchasedGood buy(String category, @Nullable String itsMake, String words, @Nullable String number) {
        return buy(category, itsMake, words, number, PHOTO);
    }

    private PurchasedGood buy(
            String category, @Nullable String itsMake, String words, @Nullable String number, byte[] photo) {
        var seller = new TypedSeller(
                "particulier",
                "J. de Vries",
                "Kade 1, Utrecht",
                "paspoort",
                "SPECI2014",
                "NL",
                "1985-03-14",
                null,
                null);
        var good = typed(category, itsMake, words, number, photo);
        return register.register(new TypedPurchase(null, seller, List.of(good)), shop, dealer())
                .getFirst();
    }

    private static TypedGood typed(
            String category, @Nullable String itsMake, String words, @Nullable String number, byte[] photo) {
        var numbers = number == null ? null : List.<@Nullable TypedNumber>of(new TypedNumber(null, number));
        return new TypedGood(
                category,
                itsMake,
                itsMake == null ? null : "Type" + itsMake,
                itsMake == null ? null : "Kleur" + itsMake,
                words,
                numbers,
                null,
                "125,00",
                null,
                List.of(photo));
    }

    private By dealer() {
        return new By(TestShops.employee(organisation), "web", clock.instant());
    }
}
