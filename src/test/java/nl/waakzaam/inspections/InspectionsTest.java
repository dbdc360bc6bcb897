// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.Sales;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedSale;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads what in an inspection and for how long, what is entered once, and how it ends. */
@ProductTest
@OnEveryPostgres
class InspectionsTest {
    private static final String MUNICIPALITY = "GM0200";

    @Autowired
    ApplicationContext product;

    @Autowired
    Opening opening;

    @Autowired
    Inspections inspections;

    @Autowired
    Entering entering;

    @Autowired
    Shelf shelf;

    @Autowired
    Closing closing;

    @Autowired
    MayorsDecisions decisions;

    @Autowired
    PostgresEntries entries;

    @Autowired
    PostgresOutcomes outcomes;

    @Autowired
    PastInspections past;

    @Autowired
    WorkingDays calendar;

    @Autowired
    Sales sales;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    RetentionTerms terms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final Actor inspector = supervisor("account:71", MUNICIPALITY);
    private final Actor colleague = supervisor("account:72", MUNICIPALITY);
    private Instant now = Instant.EPOCH;
    private Shop shop;
    private List<PurchasedGood> goods = List.of();

    InspectionsTest(@Autowired ApplicationContext product) {
        shop = new TestStock(product).shop(MUNICIPALITY, organisation);
    }

    @BeforeEach
    void fill() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        goods = new TestStock(product).fill(shop, organisation, "BA1234567", "BA7654321");
    }

    @Test
    void lists_the_goods_that_must_be_there_and_no_longer_than_two_days() {
        var id = open(inspector);
        assertThat(lines(id, now)).extracting(line -> line.good().id()).containsExactlyElementsOf(ids());
        assertThat(lines(id, now.plus(Duration.ofHours(47)))).hasSize(2);
        assertThat(lines(id, now.plus(Duration.ofHours(48)))).isEmpty();
    }

    @Test
    void a_good_that_the_dealer_calls_sold_meanwhile_stays_in_the_list() {
        var later = now.plus(Duration.ofDays(20));
        var id = opening.open(shop, form("voorraad"), inspector, later);
        var by = new By(TestShops.employee(organisation), "web", later);
        sales.sell(goods.getFirst().id(), new TypedSale("150", "K. Koper", "Straat 2"), by);

        assertThat(lines(id, later).getFirst().good().soldAt()).isNotNull();
        assertThat(opening.open(shop, form("aanhouden"), colleague, later))
                .satisfies(held -> assertThat(lines(held, later)).isEmpty());
    }

    @Test
    void only_the_inspector_in_the_own_area_has_it_open() {
        var id = open(inspector);
        assertThat(inspections.findOwn(id, inspector)).isPresent();
        assertThat(inspections.findOwn(id, colleague)).isEmpty();
        assertThat(inspections.find(id, colleague)).isPresent();
        assertThat(inspections.find(id, supervisor("account:73", "GM0599"))).isEmpty();
        assertThat(inspections.findShop(shop.id(), supervisor("account:73", "GM0599")))
                .isEmpty();
        assertThat(inspections.findShop(shop.id(), supervisor("account:73", "NL")))
                .isPresent();
        assertThat(take(id, colleague, tick(goods.getFirst().id()))).isEmpty();
    }

    @Test
    void who_opens_it_twice_has_one_and_a_colleague_another() {
        var id = open(inspector);
        assertThat(open(inspector)).isEqualTo(id);
        assertThat(open(colleague)).isNotEqualTo(id);
    }

    @Test
    void a_seller_is_opened_for_a_reason_logged_about_that_person_and_counted() {
        var id = open(inspector);
        var by = new By(inspector, "web", now);
        var seller = in(() -> shelf.openSeller(own(id), goods.getFirst(), "zelfde nummer als de fiets", by));
        assertThat(seller).get().extracting(one -> one.name()).isEqualTo(TestStock.SELLER);
        assertThat(own(id).sellersSeen()).isEqualTo(1);
        assertThat(database.sql("""
                        select count(*) from accountability.processing_log
                        where activity = 'purchases.inspection' and object_id = ? and access_reason = ?
                          and data_subject is not null
                        """)
                        .params(goods.getFirst().purchase().toString(), "zelfde nummer als de fiets")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_seller_of_a_good_that_is_not_in_the_list_stays_closed() {
        var id = open(inspector);
        var late = new TestStock(product).fill(shop, organisation, "BA5550000").getFirst();
        var by = new By(inspector, "web", now);
        assertThat(in(() -> shelf.openSeller(own(id), late, "nieuwsgierig", by)))
                .isEmpty();
        var after = new By(inspector, "web", now.plus(Inspection.LONGEST));
        assertThat(in(() -> shelf.openSeller(own(id), goods.getFirst(), "later", after)))
                .isEmpty();
    }

    @Test
    void what_is_sent_twice_or_by_many_at_once_is_there_once() throws Exception {
        var id = open(inspector);
        var extra = typed("extra", Map.of("tekst", "rode fiets zonder nummer"));
        var work = new HashMap<String, Callable<Object>>();
        for (int count = 0; count < 16; count++) {
            work.put("" + count, () -> take(id, inspector, extra));
        }
        try (var senders = Executors.newFixedThreadPool(8)) {
            for (var sent : senders.invokeAll(work.values())) {
                assertThat(sent.get()).isNotNull();
            }
        }
        assertThat(entries.list(id, Entry.Kind.EXTRA))
                .singleElement()
                .extracting(Entry::words)
                .isEqualTo("rode fiets zonder nummer");
    }

    @Test
    void the_last_word_about_a_good_counts() {
        var id = open(inspector);
        var good = goods.getFirst().id();
        take(id, inspector, typed("vinkje", Map.of("goed", good.toString(), "stand", "ontbreekt")));
        take(id, inspector, tick(good));
        assertThat(lines(id, now)).extracting(ShelfLine::standing).containsExactly(Standing.FOUND, null);
    }

    @Test
    void a_number_finds_its_good_however_it_is_written() {
        var id = open(inspector);
        take(id, inspector, typed("nummer", Map.of("nummer", " ba 765-4321 ")));
        assertThat(lines(id, now)).extracting(ShelfLine::standing).containsExactly(null, Standing.FOUND);
        assertThatThrownBy(() -> take(id, inspector, typed("nummer", Map.of("nummer", "ZZ9999999"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_cannot_be_read_is_refused_with_all_that_is_wrong() {
        var id = open(inspector);
        var foreign = UUID.randomUUID().toString();
        assertThatThrownBy(() -> take(id, inspector, typed("vinkje", Map.of("goed", foreign, "stand", "kwijt"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(InvalidInput.Fault::path)
                                .containsExactly("goed", "stand"));
        for (var kind : List.of("extra", "notitie", "foto", "iets")) {
            assertThatThrownBy(() -> take(id, inspector, typed(kind, Map.of())))
                    .as(kind)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_phone_whose_clock_is_off_enters_at_the_time_of_arrival() {
        var id = open(inspector);
        var later = now.plus(Duration.ofMinutes(30));
        for (var moment : List.of("2001-01-01T00:00:00Z", "2101-01-01T00:00:00Z", "gisteren")) {
            take(id, inspector, typed("notitie", Map.of("tekst", "x", "om", moment)), later);
        }
        var inTheCellar = now.plus(Duration.ofMinutes(10));
        take(id, inspector, typed("notitie", Map.of("tekst", "x", "om", inTheCellar.toString())), later);
        assertThat(entries.list(id, Entry.Kind.NOTE).stream().map(Entry::enteredAt))
                .containsExactly(micros(later), micros(later), micros(later), micros(inTheCellar));
    }

    @Test
    void the_report_is_frozen_and_nothing_arrives_afterwards() {
        var id = open(inspector);
        close(id, Map.of("maatregel", "waarschuwing", "artikel", "2:67", "hercontrole", "5"));
        var outcome = outcomes.find(id).orElseThrow();
        var report = outcomes.findReport(id).orElseThrow();

        assertThat(new String(report, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(Closing.sha256(report)).isEqualTo(outcome.reportHash());
        assertThat(outcome.followUpOn()).isEqualTo(calendar.after(DutchTime.dayOf(now), 5));
        assertThatThrownBy(() -> take(id, inspector, tick(goods.getFirst().id())))
                .isInstanceOf(InspectionClosed.class);
        assertThatThrownBy(() -> close(id, Map.of("maatregel", "geen"))).isInstanceOf(InspectionClosed.class);
        assertThatThrownBy(() -> database.sql("update inspections.outcome set report = '' where inspection_id = ?")
                        .param(id.value())
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_form_that_waited_without_network_closes_once_at_the_moment_it_was_filled_in() {
        var id = open(inspector);
        var cellar = now.plus(Duration.ofMinutes(10));
        var form = closingForm(
                Map.of("maatregel", "geen", "wijziging", UUID.randomUUID().toString(), "om", cellar.toString()));
        var arrival = now.plus(Duration.ofHours(3));
        assertThat(closing.close(id, form, inspector, arrival)).contains(id);
        assertThat(outcomes.find(id).orElseThrow().closedAt()).isEqualTo(micros(cellar));
        assertThat(own(id).readsRegisterAt(arrival)).isFalse();
        assertThat(closing.close(id, form, inspector, arrival)).contains(id);
        assertThatThrownBy(() -> close(id, Map.of("maatregel", "geen"))).isInstanceOf(InspectionClosed.class);
    }

    @Test
    void neither_findings_nor_what_was_entered_lie_readable_in_the_database() {
        var id = open(inspector);
        take(id, inspector, typed("notitie", Map.of("tekst", "geheimeNotitie")));
        close(id, Map.of("maatregel", "geen", "bevindingen", "geheimeBevinding"));
        for (var table : List.of("entry", "outcome")) {
            assertThat(database.sql("""
                            select string_agg(encode(sealed, 'escape'), '') from inspections.%s where inspection_id = ?
                            """.formatted(table))
                            .param(id.value())
                            .query(String.class)
                            .single())
                    .isNotEmpty()
                    .doesNotContain("geheime");
        }
    }

    @Test
    void the_register_closes_an_hour_after_the_inspection() {
        var id = open(inspector);
        close(id, Map.of("maatregel", "geen"));
        assertThat(own(id).readsRegisterAt(now.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(own(id).readsRegisterAt(now.plus(Duration.ofMinutes(60)))).isFalse();
    }

    @Test
    void a_dealer_sees_the_inspection_afterwards_and_not_before() {
        var dealer = TestShops.employee(organisation);
        var id = open(inspector);
        assertThat(inspections.closedOf(dealer)).isEmpty();
        close(id, Map.of("maatregel", "geen"));
        assertThat(inspections.closedOf(dealer)).extracting(Inspection::id).containsExactly(id);
        assertThat(inspections.closedOf(TestShops.employee("Een ander"))).isEmpty();
    }

    @Test
    void a_follow_up_is_over_when_an_inspection_that_follows_is_closed() {
        var id = open(inspector);
        close(id, Map.of("maatregel", "waarschuwing", "artikel", "2:67", "hercontrole", "3"));
        assertThat(past.findDue(shop.id()))
                .contains(new FollowUp(id, own(id).number(), calendar.after(DutchTime.dayOf(now), 3)));
        var next = opening.open(
                shop, new OpeningForm(ground(), "hercontrole", "aanhouden", id.toString()), colleague, now);
        assertThat(past.findDue(shop.id())).isPresent();
        closing.close(next, closingForm(Map.of("maatregel", "geen")), colleague, now);
        assertThat(past.findDue(shop.id())).isEmpty();
    }

    @Test
    void a_reminder_goes_once_to_who_asked_for_it() {
        var mail = UUID.randomUUID() + "@voorbeeld.example";
        var id = open(inspector);
        close(id, Map.of("maatregel", "waarschuwing", "artikel", "2:67", "hercontrole", "4", "herinnering", mail));
        var due = Objects.requireNonNull(outcomes.find(id).orElseThrow().followUpOn());
        assertThat(reminded(due.minusDays(1))).doesNotContain(mail);
        assertThat(reminded(due)).contains(mail);
        assertThat(reminded(due)).doesNotContain(mail);
    }

    @Test
    void the_mayors_decision_is_recorded_once_and_never_by_who_proposed_it() {
        var id = open(inspector);
        close(id, Map.of("maatregel", "sluiting", "artikel", "2:67"));
        var decision = new MayorForm("Z/2026/12", "2026-12-01", "2027-05-31");
        assertThat(decisions.record(id, decision, inspector, now)).isEmpty();
        assertThatThrownBy(() -> outcomes.decide(id, decision.decision(now), inspector.id()))
                .hasStackTraceContaining("somebody else records the decision");
        assertThat(decisions.record(id, decision, colleague, now)).contains(id);
        assertThat(decisions.record(id, decision, colleague, now)).isEmpty();
        assertThat(outcomes.findDecision(id).orElseThrow().until()).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    void opening_it_stands_in_the_log_about_who_runs_the_shop() {
        var id = open(inspector);
        assertThat(database.sql("""
                        select count(*) from accountability.processing_log
                        where activity = 'inspections.opening' and object_id = ? and actor = ? and data_subject is not null
                        """)
                        .params(id.toString(), inspector.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_inspection_goes_with_all_that_was_in_it_when_its_term_is_over() {
        var id = open(inspector);
        take(id, inspector, tick(goods.getFirst().id()));
        close(id, Map.of("maatregel", "geen"));
        var rule = rules.stream()
                .filter(one -> one.term().name().equals("inspections"))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(status -> {
            rule.apply(terms.keptFrom(rule.term()), now, 10_000);
            assertThat(outcomes.find(id)).isPresent();
            rule.apply(now.plusSeconds(1), now, 10_000);
            assertThat(outcomes.find(id)).isEmpty();
            assertThat(entries.standings(id)).isEmpty();
            status.setRollbackOnly();
        });
    }

    private List<String> reminded(LocalDate dueBy) {
        return outcomes.remind(dueBy, now).stream()
                .map(told -> Objects.requireNonNullElse(told.remind(), ""))
                .toList();
    }

    private InspectionId open(Actor who) {
        return opening.open(shop, form("aanhouden"), who, now);
    }

    private OpeningForm form(String scope) {
        return new OpeningForm(ground(), "melding van een buurman", scope, "");
    }

    private String ground() {
        return opening.grounds(shop, DutchTime.dayOf(now)).getFirst();
    }

    private void close(InspectionId id, Map<String, String> typed) {
        assertThat(closing.close(id, closingForm(typed), inspector, now)).isPresent();
    }

    private static ClosingForm closingForm(Map<String, String> typed) {
        var all = new HashMap<>(Map.of("bevindingen", "Alles lag er."));
        all.putAll(typed);
        var form = new ClosingForm(all);
        assertThat(form.errors().fields()).isEmpty();
        return form;
    }

    private Inspection own(InspectionId id) {
        return inspections.findOwn(id, inspector).orElseThrow();
    }

    private List<ShelfLine> lines(InspectionId id, Instant at) {
        return in(() -> shelf.lines(inspections.find(id, inspector).orElseThrow(), at));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private List<GoodId> ids() {
        return goods.stream().map(PurchasedGood::id).toList();
    }

    private Optional<Entry> take(InspectionId id, Actor who, TypedEntry typed) {
        return take(id, who, typed, now);
    }

    private Optional<Entry> take(InspectionId id, Actor who, TypedEntry typed, Instant at) {
        return entering.take(id, typed, who, at);
    }

    private static TypedEntry tick(GoodId good) {
        return typed("vinkje", Map.of("goed", good.toString(), "stand", "aanwezig"));
    }

    private static TypedEntry typed(String kind, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("soort", kind);
        all.put("wijziging", UUID.randomUUID().toString());
        return TypedEntry.of(all, null);
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Actor supervisor(String id, String area) {
        return new Actor(id, "Test", "Gemeente", Set.of(Role.SUPERVISOR), Set.of(area));
    }
}
