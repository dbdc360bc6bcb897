// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import nl.waakzaam.stolengoods.receipts.Receipts.Given;
import nl.waakzaam.stolengoods.receipts.Receipts.Shown;
import nl.waakzaam.stolengoods.receipts.Standing.Course;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ReceiptsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptTokens tokens;

    @Autowired
    ReceiptKeys keys;

    @Autowired
    SignedStatements statements;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Register register;
    private final String number = Register.aNumber();

    @BeforeEach
    void open() {
        register = new Register(product);
    }

    @Test
    void turns_red_when_the_good_is_registered_later_and_says_when_it_was_taken_off() {
        var thief = receiptOf(number);
        assertThat(thief.receipt().outcome()).isEqualTo(Outcome.NOT_REGISTERED);
        assertThat(course(thief)).isEqualTo(Course.NOT_REGISTERED);

        var good = register.report(number, Category.BICYCLE);
        assertThat(course(thief)).isEqualTo(Course.REGISTERED_SINCE);
        var buyer = receiptOf(number);
        assertThat(course(buyer)).isEqualTo(Course.STILL_REGISTERED);

        awaitNextMillisecond(buyer);
        register.bring(good, GoodState.WITHDRAWN);
        for (var given : List.of(thief, buyer)) {
            var standing = receipts.standing(given.receipt());
            assertThat(standing.course()).isEqualTo(Course.TAKEN_OFF);
            assertThat(standing.takenOff()).isAfter(given.receipt().at());
        }
    }

    @Test
    void a_receipt_of_a_good_that_was_withdrawn_before_is_as_one_of_a_good_never_registered() {
        var good = register.report(number, Category.BICYCLE);
        register.bring(good, GoodState.WITHDRAWN);
        var curious = receiptOf(number);
        var never = receiptOf(Register.aNumber());
        assertThat(course(curious)).isEqualTo(course(never)).isEqualTo(Course.NOT_REGISTERED);
        assertThat(receipts.standing(curious.receipt()).takenOff()).isNull();
        assertThat(curious.statement().uitkomst()).isEqualTo(never.statement().uitkomst());
    }

    @Test
    void tells_no_difference_between_a_good_that_was_withdrawn_returned_or_found() {
        for (var state : List.of(GoodState.WITHDRAWN, GoodState.RECOVERED, GoodState.RETURNED)) {
            var taken = Register.aNumber();
            var given = receiptOf(taken);
            var good = register.report(taken, Category.BICYCLE);
            register.bring(good, state);
            assertThat(course(given)).as("%s", state).isEqualTo(Course.TAKEN_OFF);
        }
    }

    @Test
    void a_destroyed_good_is_forgotten_here_too() {
        var given = receiptOf(number);
        var good = register.report(number, Category.BICYCLE);
        register.bring(good, GoodState.WITHDRAWN);
        assertThat(rememberedNumbers(good)).isOne();
        register.destroy(good);
        assertThat(rememberedNumbers(good)).isZero();
        assertThat(course(given)).isEqualTo(Course.NOT_REGISTERED);
    }

    @Test
    void a_good_of_another_category_than_was_stated_was_never_red_so_is_not_told_as_taken_off() {
        var bicycle = receiptOf(Category.BICYCLE, number);
        var good = register.report(number, Category.COMPUTER);
        register.bring(good, GoodState.WITHDRAWN);
        assertThat(course(bicycle)).isEqualTo(Course.NOT_REGISTERED);
    }

    @Test
    void one_that_was_taken_off_before_stays_hidden_whatever_state_it_went_to() {
        for (var state : List.of(GoodState.RECOVERED, GoodState.RETURNED)) {
            var taken = Register.aNumber();
            register.bring(register.report(taken, Category.BICYCLE), state);
            assertThat(course(receiptOf(taken))).as("%s", state).isEqualTo(Course.NOT_REGISTERED);
        }
    }

    @Test
    void refuses_a_receipt_of_what_is_no_number_and_leaves_such_values_out() {
        assertThatThrownBy(() -> receiptOf("onbekend")).isInstanceOf(NothingToProve.class);
        assertThat(receiptOf("onbekend", "IMEI: 490154203237518").statement().kinds())
                .containsExactly(IdentifierKind.IMEI);
    }

    @Test
    void expires_after_a_year() {
        var old = clock.instant().minus(Receipt.LASTS).minus(Duration.ofMinutes(1));
        assertThat(receipts.show(tokenFrom(old))).isInstanceOf(Shown.Expired.class);
        assertThat(receipts.show(tokenFrom(old.plus(Duration.ofMinutes(2))))).isInstanceOf(Shown.Valid.class);
    }

    @Test
    void nothing_of_a_receipt_is_stored() {
        var given = receiptOf(number);
        receipts.standing(given.receipt());
        var tables = database.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_schema in ('stolengoods', 'lookup', 'accountability', 'access', 'platform')
                        """).query(String.class).list();
        assertThat(tables).contains("stolengoods.closed_number");
        for (var table : tables) {
            var found = database.sql("select count(*) from " + table + " t where t::text like '%' || :number || '%'")
                    .param("number", number)
                    .query(Long.class)
                    .single();
            assertThat(found).as(table).isZero();
        }
    }

    private String tokenFrom(java.time.Instant at) {
        var question = new CheckQuestion(null, null, List.of(new Typed(IdentifierKind.UNKNOWN, number)));
        var receipt = new Receipt(at, Outcome.NOT_REGISTERED, question, Salt.random());
        var key = keys.ring().signer();
        return tokens.seal(new SealedReceipt(receipt, key.id(), statements.sign(receipt, key)));
    }

    private Given receiptOf(String... numbers) {
        return receiptOf(null, numbers);
    }

    private Given receiptOf(@Nullable Category category, String... numbers) {
        var typed = java.util.Arrays.stream(numbers)
                .map(value -> new Typed(IdentifierKind.UNKNOWN, value))
                .toList();
        return receipts.give(new CheckQuestion(category, null, typed));
    }

    /** A receipt knows its moment to the millisecond, and counts as older only what came in a later one. */
    private void awaitNextMillisecond(Given given) {
        while (clock.instant().isBefore(given.receipt().at().plusMillis(1))) {
            Thread.onSpinWait();
        }
    }

    private Course course(Given given) {
        var shown = (Shown.Valid) receipts.show(given.token());
        return receipts.standing(shown.given().receipt()).course();
    }

    private long rememberedNumbers(long good) {
        return database.sql("select count(*) from stolengoods.closed_number where good_id = :good")
                .param("good", good)
                .query(Long.class)
                .single();
    }
}
