// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.likeness.DrawnGoods;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which goods without a number are a hit follows from the goods, not from the order in which they came. */
@ProductTest
@OnEveryPostgres
class LikelyHitsTest {
    private static final String MUNICIPALITY = "GM0344";
    private static final int THEFTS = 9;
    private static final int NO_COLOUR = 2;

    private static final byte[] PHOTO = DrawnGoods.jpeg(DrawnGoods.draw(1), 0.8f);

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    StolenGoods stolenGoods;

    @Autowired
    PostgresHits hits;

    @Autowired
    Moves moves;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final Map<String, UUID> bought = new HashMap<>();
    private final Map<String, Long> stolen = new HashMap<>();
    private final String make = StoredGoods.aMake();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
    }

    /** Of three purchases each has five hits, whatever came first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_entry_makes_no_difference(long seed) {
        enterInOrder(seed);

        for (int purchase = 0; purchase < 3; purchase++) {
            assertThat(openHits("koop" + purchase)).isEqualTo(likest(purchase, Set.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void what_goes_makes_room_and_what_comes_takes_its_place(long seed) {
        enterInOrder(seed);
        recover("diefstal0");
        recover("diefstal3");
        assertThat(openHits("koop0")).isEqualTo(likest(0, Set.of("diefstal0", "diefstal3")));

        report(0);
        TestMatching.compareAll(product);
        assertThat(openHits("koop0")).isEqualTo(likest(0, Set.of("diefstal3")));
    }

    @Test
    void nodes_that_compare_at_the_same_time_find_the_same_and_do_not_wait_for_one_another() throws Exception {
        long deadlocks = deadlocks();
        var over = new AtomicBoolean();
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var working = IntStream.range(0, 3)
                    .mapToObj(node -> nodes.submit(() -> compareUntil(over)))
                    .toList();
            IntStream.range(0, 3).forEach(this::buy);
            IntStream.range(0, THEFTS).forEach(this::report);
            recover("diefstal0");
            over.set(true);
            for (var node : working) {
                node.get();
            }
        }
        TestMatching.compareAll(product);

        for (int purchase = 0; purchase < 3; purchase++) {
            assertThat(openHits("koop" + purchase)).isEqualTo(likest(purchase, Set.of("diefstal0")));
        }
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    private void compareUntil(AtomicBoolean over) {
        while (!over.get()) {
            product.getBean(Matcher.class).round();
            product.getBean(LikenessMatcher.class).round();
        }
    }

    private long deadlocks() {
        return database.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    @Test
    void comparing_all_again_changes_nothing() {
        enterInOrder(31);
        var before = everything();

        database.sql("update hits.look set waiting = true").update();
        database.sql("insert into lookup.unmatched (side, good) select side, good from hits.look")
                .update();
        TestMatching.compareAll(product);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_is_outranked_ends_with_its_reason_unless_somebody_has_begun_on_it() {
        buy(2);
        IntStream.range(4, 9).forEach(this::report);
        TestMatching.compareAll(product);
        var begun = hitOf("koop2", "diefstal8");
        var changedAt = hits.find(begun, null).orElseThrow().changedAt();
        moves.make(begun, Move.TAKE, TypedMove.of(Map.of()), changedAt.toString(), TestHit.detective("account:7"));

        report(1);
        report(0);
        TestMatching.compareAll(product);

        assertThat(openHits("koop2"))
                .containsExactlyInAnyOrder(
                        "diefstal0", "diefstal1", "diefstal4", "diefstal5", "diefstal6", "diefstal8");
        assertThat(hits.find(begun, null).orElseThrow().state()).isEqualTo(State.ASSIGNED);
        var last = hits.steps(hitOf("koop2", "diefstal7")).getLast();
        assertThat(last.state()).isEqualTo(State.WITHDRAWN);
        assertThat(last.reason()).isEqualTo("OUTRANKED");
    }

    @Test
    void of_goods_that_are_as_alike_the_first_in_the_register_are_looked_at() {
        buy(0);
        var ids = IntStream.range(0, 7).mapToObj(place -> store(8)).toList();
        TestMatching.compareAll(product);

        assertThat(hits.of(boughtGood("koop0")))
                .extracting(Hit::stolenGood)
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, 5));
    }

    /** More than a page of them. */
    @Test
    void a_theft_that_is_like_thousands_of_purchases_finds_each_in_pieces() {
        buy(0);
        TestMatching.compareAll(product);
        database.sql("""
                        insert into hits.look (side, good, category, day, numbered, traits, waiting)
                        select 'bought', gen_random_uuid()::text, category, day, numbered, traits, false
                        from hits.look, generate_series(1, 2500) where side = 'bought' and good = ?
                        """).param(boughtGood("koop0").toString()).update();

        report(8);
        TestMatching.compareAll(product);

        assertThat(openHits("koop0")).containsExactly("diefstal8");
        assertThat(database.sql("select count(*) from hits.look where waiting")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("""
                        delete from hits.look where not_before > '-infinity'
                            and traits = (select traits from hits.look where good = ?) and good <> ?
                        """)
                        .params(
                                boughtGood("koop0").toString(),
                                boughtGood("koop0").toString())
                        .update())
                .isEqualTo(2500);
    }

    /** Ten goods of both sides in some order, of which some are compared meanwhile. */
    private void enterInOrder(long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<Runnable>();
        IntStream.range(0, THEFTS).forEach(theft -> entries.add(() -> report(theft)));
        IntStream.range(0, 3).forEach(purchase -> entries.add(() -> buy(purchase)));
        Collections.shuffle(entries, random);
        for (var entry : entries) {
            entry.run();
            if (random.nextBoolean()) {
                TestMatching.compareAll(product);
            }
        }
        TestMatching.compareAll(product);
    }

    /** By what the comparison reckons with: a word that is not said of both, and a colour. */
    private static Set<String> likest(int purchase, Set<String> gone) {
        return IntStream.range(0, THEFTS)
                .boxed()
                .filter(theft -> !gone.contains("diefstal" + theft))
                .sorted(Comparator.comparingDouble(theft -> -Math.pow(0.65, theft) * byColour(purchase, theft)))
                .limit(LikelyHits.MOST_FOR_ONE)
                .map(theft -> "diefstal" + theft)
                .collect(toSet());
    }

    private static double byColour(int purchase, int theft) {
        if (purchase == NO_COLOUR || theft % 3 == NO_COLOUR) {
            return 1;
        }
        return purchase == theft % 3 ? 150 : 0.25;
    }

    private @Nullable String colour(int which) {
        return which % 3 == NO_COLOUR ? null : "kleur" + which % 3 + make;
    }

    /** Three that are said of all goods of this story, and more that are said of one side only. */
    private String words(String side, int more) {
        var all = Stream.concat(
                Stream.of("sticker", "deuk", "kras"),
                IntStream.range(0, more).mapToObj(place -> side + (char) ('a' + place)));
        return all.map(word -> word + make.toLowerCase(Locale.ROOT)).collect(joining(" "));
    }

    private void report(int theft) {
        stolen.put("diefstal" + theft, store(theft));
    }

    private long store(int theft) {
        var good = new GoodVersion(
                "verhaal",
                UUID.randomUUID().toString(),
                null,
                GoodState.REGISTERED,
                Instant.now(),
                Category.TOOL,
                make,
                null,
                colour(theft),
                words("s", theft),
                List.of(),
                DutchTime.today(clock).minusDays(1),
                MUNICIPALITY,
                null,
                false);
        return stolenGoods
                .store(List.of(good), change(), false)
                .ids()
                .values()
                .iterator()
                .next();
    }

    private void buy(int purchase) {
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
        var said = words("b", THEFTS + 3);
        var good = new TypedGood(
                "gereedschap", make, null, colour(purchase), said, null, null, "125,00", null, List.of(PHOTO));
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        var registered = register.register(new TypedPurchase(null, seller, List.of(good)), shop, by);
        bought.put("koop" + purchase, registered.getFirst().id().value());
    }

    private void recover(String theft) {
        stolenGoods.bring(stolenGood(theft), GoodState.RECOVERED, change());
        TestMatching.compareAll(product);
    }

    private static Change change() {
        return new Change("account:1", "web", "intake", Instant.now().plusSeconds(60), "verhaal");
    }

    private Set<String> openHits(String purchase) {
        return hits.of(boughtGood(purchase)).stream()
                .filter(hit -> hit.state().isOpen())
                .map(hit -> theft(hit.stolenGood()))
                .collect(toSet());
    }

    private HitId hitOf(String purchase, String theft) {
        return hits.of(boughtGood(purchase)).stream()
                .filter(hit -> hit.stolenGood() == stolenGood(theft))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID boughtGood(String purchase) {
        return Objects.requireNonNull(bought.get(purchase));
    }

    private long stolenGood(String theft) {
        return Objects.requireNonNull(stolen.get(theft));
    }

    private String theft(long id) {
        return stolen.entrySet().stream()
                .filter(entry -> entry.getValue() == id)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** All hits of this story with their steps. */
    private Set<Object> everything() {
        var all = new HashSet<>();
        for (var purchase : bought.values()) {
            for (var hit : hits.of(purchase)) {
                all.add(hit);
                all.add(Map.entry(hit.id(), hits.steps(hit.id())));
            }
        }
        return all;
    }
}
