// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.SellerCorrections;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.purchases.seller.SellerRequest.Note;
import nl.waakzaam.purchases.seller.SellerRequest.State;
import nl.waakzaam.purchases.seller.SellerRequest.Told;
import nl.waakzaam.purchases.seller.SellerRequests.Outcome;
import nl.waakzaam.purchases.seller.SoldThings.Sold;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A seller asks, the shop answers; and the register says of the seller what is true. */
@ProductTest
class SellerRequestsTest {
    private static final Locale DUTCH = Locale.of("nl");
    private static final RequestForm CORRECTION = new RequestForm("correctie", "Mijn adres is Gracht 3.", "");
    private static final RequestForm OBJECTION = new RequestForm("bezwaar", "Haal mij eruit.", "");

    @Autowired
    ApplicationContext product;

    @Autowired
    SellerRequests requests;

    @Autowired
    SellerCorrections corrections;

    @Autowired
    SellersViews views;

    @Autowired
    Clock clock;

    private SoldThings things;
    private Sold sold;

    @BeforeEach
    void sell() {
        things = new SoldThings(product);
        sold = things.byAPerson();
    }

    @Test
    void an_answer_is_due_within_a_month() {
        ask(CORRECTION);
        assertThat(told().request().dueOn()).isEqualTo(DutchTime.today(clock).plusMonths(1));
    }

    @Test
    void one_request_of_a_kind_waits_at_a_time() {
        ask(CORRECTION);
        assertThat(requests.ask(sold.purchase(), CORRECTION, DUTCH, seller())).isFalse();
        ask(OBJECTION);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void the_shop_takes_one_or_two_months_more_once_within_the_term_and_says_why() {
        ask(OBJECTION);
        var due = told().request().dueOn();
        assertThat(answer("twee-maanden", later(due.plusDays(1)))).isEqualTo(Outcome.NO_MORE_TIME);
        assertThat(answer("twee-maanden", things.dealer())).isEqualTo(Outcome.DONE);
        assertThat(told().request().dueOn()).isEqualTo(due.plusMonths(2));
        assertThat(answer("maand", things.dealer())).isEqualTo(Outcome.NO_MORE_TIME);
        assertThat(told().notes()).extracting(Note::what).containsExactly(Note.What.ASKED, Note.What.EXTENDED);
    }

    @Test
    void a_correction_is_granted_by_correcting_and_the_seller_sees_both_versions() {
        ask(CORRECTION);
        assertThat(answer("toekennen", things.dealer())).isEqualTo(Outcome.NOT_CORRECTED);
        correct(1, "Gracht 3, 3511 ZZ Utrecht");
        assertThat(answer("toekennen", things.dealer())).isEqualTo(Outcome.DONE);
        assertThat(told().request().state()).isEqualTo(State.GRANTED);
        assertThat(told().notes().getLast().text()).isEqualTo("omdat het zo is");
        assertThat(views.show(sold.purchase(), seller()).versions())
                .extracting(version -> version.seller().address())
                .containsExactly("Gracht 3, 3511 ZZ Utrecht", "Kade 12, 3511 ZZ Utrecht");
    }

    @Test
    void what_was_answered_stays_as_it_is() {
        ask(OBJECTION);
        assertThat(answer("afwijzen", things.dealer())).isEqualTo(Outcome.DONE);
        assertThat(answer("toekennen", things.dealer())).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(told().request().state()).isEqualTo(State.REFUSED);
        ask(OBJECTION);
    }

    @Test
    void another_dealer_finds_no_request_and_answers_none() {
        ask(OBJECTION);
        var other = "Opkoper " + UUID.randomUUID();
        new TestShops(product).open("GM0344", other);
        var stranger = new By(TestShops.employee(other), "web", clock.instant());
        var id = told().request().id();
        assertThat(requests.consult(id, stranger)).isEmpty();
        assertThat(requests.answer(id, new AnswerForm("afwijzen", "nee"), stranger))
                .isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(corrections.begin(sold.purchase(), stranger)).isEmpty();
        assertThat(corrections.correct(sold.purchase(), 1, SoldThings.aPerson("Elders"), "zomaar", stranger))
                .isFalse();
        assertThat(told().request().isOpen()).isTrue();
    }

    @Test
    void what_anybody_wrote_lies_encrypted_and_goes_with_the_purchase() throws SQLException {
        var word = "Geheim" + UUID.randomUUID().toString().replace("-", "");
        requests.ask(sold.purchase(), new RequestForm("bezwaar", word, word + "@voorbeeld.example"), DUTCH, seller());
        assertThat(told().notes().getFirst().text()).isEqualTo(word);
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement()) {
            try (var rows = statement.executeQuery("""
                    select count(*) from purchases.seller_request r, purchases.seller_request_note n
                    where r::text || n::text ilike '%%%s%%' or encode(n.closed[1], 'escape') like '%%%s%%'
                    """.formatted(word, word))) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            statement.execute("delete from purchases.purchase where id = '%s'".formatted(sold.purchase()));
            try (var rows = statement.executeQuery("""
                    select (select count(*) from purchases.receipt where purchase_id = '%1$s')
                         + (select count(*) from purchases.seller_request where purchase_id = '%1$s')
                         + (select count(*) from purchases.seller_request_note where purchase_id = '%1$s')
                    """.formatted(sold.purchase()))) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void a_corrected_date_of_birth_opens_the_view_and_the_wrong_one_no_more() {
        var entrance = product.getBean(SellersEntrance.class);
        var typed = SoldThings.aPerson("Kade 12, 3511 ZZ Utrecht");
        var younger = new TypedSeller(
                typed.soort(),
                typed.naam(),
                typed.adres(),
                typed.documentSoort(),
                typed.documentNummer(),
                typed.documentLand(),
                DutchTime.today(clock).minusYears(12).toString(),
                null,
                null);
        assertThat(corrections.correct(sold.purchase(), 1, younger, "verkeerd gelezen", things.dealer()))
                .isTrue();
        assertThat(entrance.enter(sold.code(), SoldThings.BORN, clock.instant()))
                .isEmpty();
        assertThat(entrance.enter(
                        sold.code(), DutchTime.today(clock).minusYears(12).toString(), clock.instant()))
                .isPresent();
    }

    @Test
    void a_correction_wants_a_reason_and_real_details_and_the_last_version() {
        var nobody = SoldThings.aPerson("");
        assertThatThrownBy(() -> corrections.correct(sold.purchase(), 1, nobody, "", things.dealer()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults()).hasSize(2));
        correct(1, "Gracht 3, 3511 ZZ Utrecht");
        assertThatThrownBy(() -> correct(1, "Elders 4, 3511 ZZ Utrecht")).hasMessage("corrected in the meantime");
    }

    private void ask(RequestForm form) {
        assertThat(form.errors().isEmpty()).isTrue();
        assertThat(requests.ask(sold.purchase(), form, DUTCH, seller())).isTrue();
    }

    private Outcome answer(String decision, By by) {
        return requests.answer(told().request().id(), new AnswerForm(decision, "omdat het zo is"), by);
    }

    private void correct(int seen, String address) {
        corrections.correct(
                sold.purchase(), seen, SoldThings.aPerson(address), "verzoek van de verkoper", things.dealer());
    }

    private Told told() {
        return asked().getFirst();
    }

    private List<Told> asked() {
        return requests.listOf(sold.purchase(), seller());
    }

    private By seller() {
        return new By(SellerActs.SELLER, "web", clock.instant());
    }

    private By later(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(DutchTime.ZONE).toInstant();
        return new By(TestShops.employee(things.organisation), "web", noon);
    }
}
