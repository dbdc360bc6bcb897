// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.Corrections;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import nl.waakzaam.stolengoods.receipts.Standing.Course;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A red receipt whose number proves to be registered wrongly: its good stays, without that number. */
@ProductTest
class StruckNumbersTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Receipts receipts;

    @Autowired
    StolenGoods goods;

    @Autowired
    Corrections corrections;

    @Autowired
    GoodsReading reading;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String number = Register.aNumber();
    private final String other = Register.aNumber();
    private final GoodVersion version = StoredGoods.aBicycle("Gazelle", List.of(number, other));

    @Test
    void a_number_that_a_dispute_struck_is_told_as_taken_off_and_the_rest_stays_red() {
        var before = receipt(null, number);
        var good = register();
        var red = receipt(null, number);
        var rest = receipt(null, other);
        strike(good);
        assertThat(course(before)).isEqualTo(Course.TAKEN_OFF);
        assertThat(course(red)).isEqualTo(Course.TAKEN_OFF);
        assertThat(receipts.standing(red).takenOff()).isAfter(red.at());
        assertThat(course(rest)).isEqualTo(Course.STILL_REGISTERED);
    }

    @Test
    void a_number_that_its_source_corrects_is_told_as_taken_off() {
        var before = receipt(null, number);
        register();
        deliver(List.of(other));
        assertThat(course(before)).isEqualTo(Course.TAKEN_OFF);
    }

    @Test
    void a_receipt_from_after_it_is_as_one_of_a_number_never_registered() {
        strike(register());
        var curious = receipt(null, number);
        assertThat(course(curious)).isEqualTo(Course.NOT_REGISTERED);
        assertThat(receipts.standing(curious).takenOff()).isNull();
    }

    @Test
    void of_another_category_than_was_stated_it_was_never_red() {
        var computer = receipt(Category.COMPUTER, number);
        strike(register());
        assertThat(course(computer)).isEqualTo(Course.NOT_REGISTERED);
    }

    @Test
    void a_number_that_goes_when_the_good_was_not_sought_any_more_is_not_told() {
        var good = register();
        goods.bring(good, GoodState.WITHDRAWN, change());
        var curious = receipt(null, number);
        var present = reading.find(good).orElseThrow().version();
        goods.store(
                List.of(StoredGoods.again(StoredGoods.aBicycle("Gazelle", List.of(other)), present)), change(), false);
        assertThat(course(curious)).isEqualTo(Course.NOT_REGISTERED);
    }

    @Test
    void a_good_that_is_destroyed_takes_what_was_struck_with_it() {
        var good = register();
        strike(good);
        assertThat(remembered(good)).isOne();
        goods.destroy(List.of(good), change());
        assertThat(remembered(good)).isZero();
    }

    private long register() {
        StoredGoods.store(goods, List.of(version));
        var register = new Register(product);
        List.of(number, other).forEach(register::awaitFindable);
        return reading.find(version.name()).orElseThrow().id();
    }

    private void deliver(List<String> numbers) {
        goods.store(List.of(StoredGoods.again(StoredGoods.aBicycle("Gazelle", numbers), version)), change(), false);
    }

    private void strike(long good) {
        corrections.strike(good, List.of(GoodNumber.read(IdentifierKind.UNKNOWN, number)), change());
    }

    private Receipt receipt(@Nullable Category category, String typed) {
        return receipts.give(new CheckQuestion(category, null, List.of(new Typed(IdentifierKind.UNKNOWN, typed))))
                .receipt();
    }

    private Course course(Receipt receipt) {
        return receipts.standing(receipt).course();
    }

    private Change change() {
        return new Change("account:1", "web", Activity.DISPUTE, clock.instant(), "betwisting");
    }

    private long remembered(long good) {
        return database.sql("select count(*) from stolengoods.struck_number where good_id = ?")
                .param(good)
                .query(Long.class)
                .single();
    }
}
