// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.purchases.seller.SoldThings.Sold;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who comes in with the code of a receipt, and who does not. */
@ProductTest
class SellersEntranceTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    SellersEntrance entrance;

    @Autowired
    ReceiptCodes codes;

    @Autowired
    Clock clock;

    private SoldThings things;

    @BeforeEach
    void open() {
        things = new SoldThings(product);
    }

    @Test
    void lets_the_seller_in_with_code_and_date_of_birth_and_nobody_else() {
        var sold = things.byAPerson();
        var other = things.byAPerson();
        assertThat(enter(sold, SoldThings.BORN)).contains(sold.purchase());
        assertThat(enter(other, SoldThings.BORN)).contains(other.purchase());
        assertThat(enter(sold, "1985-03-15")).isEmpty();
        assertThat(enter(sold, "SPECI2014")).isEmpty();
    }

    @Test
    void knows_a_company_by_its_number_and_an_estate_by_the_document_that_was_shown() {
        var company = things.by(new TypedSeller(
                "bedrijf", "Voorbeeld BV", "Kade 1, Utrecht", null, null, null, null, "90000199", null));
        assertThat(enter(company, "90000199")).contains(company.purchase());
        assertThat(enter(company, SoldThings.BORN)).isEmpty();

        var estate = things.by(new TypedSeller(
                "nalatenschap", "J. Erfgenaam", "Kade 1, Utrecht", "paspoort", "SPECI-2015", "NL", null, null, null));
        assertThat(enter(estate, "SPECI2015")).contains(estate.purchase());
    }

    @Test
    void gives_the_same_code_when_a_receipt_is_printed_again_and_keeps_it_nowhere() throws SQLException {
        var sold = things.byAPerson();
        assertThat(things.receipt(sold.purchase())).isEqualTo(sold.code());
        assertThat(kept(sold, "code_hash"))
                .doesNotContain(sold.code().characters())
                .isNotEmpty();
    }

    @Test
    void another_code_takes_the_place_of_the_one_before_and_a_locked_one_too() {
        var sold = things.byAPerson();
        for (int wrong = 0; wrong < 5; wrong++) {
            enter(sold, "1970-01-01");
        }
        things.renew(sold.purchase());
        var next = new Sold(sold.purchase(), sold.good(), things.receipt(sold.purchase()));
        assertThat(next.code()).isNotEqualTo(sold.code());
        assertThat(enter(next, SoldThings.BORN)).contains(sold.purchase());
        assertThat(enter(sold, SoldThings.BORN)).isEmpty();
        assertThat(later(sold, Duration.ofDays(2))).isEmpty();
        things.renew(sold.purchase());
        assertThat(enter(next, SoldThings.BORN)).isEmpty();
    }

    @Test
    void has_no_code_before_a_receipt_is_printed() throws SQLException {
        var sold = things.byAPerson();
        past("delete from purchases.receipt where purchase_id = '%s'".formatted(sold.purchase()));
        assertThat(enter(sold, SoldThings.BORN)).isEmpty();
    }

    @Test
    void five_wrong_ones_lock_a_code_for_a_day_for_the_right_date_too() {
        var sold = things.byAPerson();
        var other = things.byAPerson();
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(enter(sold, "1970-01-0" + (wrong + 1))).isEmpty();
        }
        assertThat(enter(sold, SoldThings.BORN)).isEmpty();
        assertThat(enter(other, SoldThings.BORN)).isPresent();
        assertThat(later(sold, Duration.ofDays(1).minusMinutes(5))).isEmpty();
        assertThat(later(sold, Duration.ofDays(1).plusMinutes(5))).isPresent();
    }

    @Test
    void a_right_one_does_not_count_and_forgives_no_wrong_one() {
        var sold = things.byAPerson();
        for (int right = 0; right < 10; right++) {
            assertThat(enter(sold, SoldThings.BORN)).isPresent();
        }
        for (int wrong = 0; wrong < 4; wrong++) {
            assertThat(enter(sold, "1970-01-01")).isEmpty();
        }
        assertThat(enter(sold, SoldThings.BORN)).isPresent();
        assertThat(enter(sold, "1970-01-01")).isEmpty();
        assertThat(enter(sold, SoldThings.BORN)).isEmpty();
    }

    @Test
    void of_64_at_once_no_more_than_five_are_looked_at() throws Exception {
        var sold = things.byAPerson();
        var tries = new ArrayList<Callable<Optional<PurchaseId>>>();
        for (int count = 0; count < 64; count++) {
            var date = "1970-02-%02d".formatted(count % 28 + 1);
            tries.add(() -> enter(sold, date));
        }
        try (var strangers = Executors.newFixedThreadPool(64)) {
            for (var tried : strangers.invokeAll(tries)) {
                assertThat(tried.get()).isEmpty();
            }
        }
        assertThat(refusals(sold)).isEqualTo(5);
        assertThat(enter(sold, SoldThings.BORN)).isEmpty();
    }

    @Test
    void a_code_of_nothing_is_refused_like_any_other() {
        assertThat(entrance.enter(ReceiptCode.of(new byte[32]), SoldThings.BORN, clock.instant()))
                .isEmpty();
    }

    @Test
    void closes_with_the_month_in_which_the_purchase_goes() {
        var sold = things.byAPerson();
        var now = clock.instant();
        var over = now.atZone(ZoneOffset.UTC).plus(Period.ofYears(5)).toInstant();
        assertThat(later(sold, Duration.between(now, over))).isEmpty();
    }

    private Optional<PurchaseId> enter(Sold sold, String known) {
        return entrance.enter(sold.code(), known, clock.instant());
    }

    private Optional<PurchaseId> later(Sold sold, Duration after) {
        return entrance.enter(sold.code(), SoldThings.BORN, clock.instant().plus(after));
    }

    /** How often somebody was looked at and refused, by the processing log. */
    private static int refusals(Sold sold) throws SQLException {
        return Integer.parseInt(asked("""
                select count(*) from accountability.processing_log
                where object_id = '%s' and outcome = 'REFUSED' and activity = 'purchases.sellers-view'
                """.formatted(sold.purchase())));
    }

    private static String kept(Sold sold, String column) throws SQLException {
        return asked("select encode(%s, 'escape') from purchases.receipt where purchase_id = '%s'"
                .formatted(column, sold.purchase()));
    }

    private static String asked(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void past(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
