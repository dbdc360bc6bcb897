// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.access.TestVisitors.Visitor;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AccountReviewTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    AccountReview review;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Visitor officer;
    private Visitor dealer;

    @BeforeEach
    void make() {
        var visitors = new TestVisitors(product);
        officer = visitors.enter("Paula Privacy", Role.PRIVACY_OFFICER, "NL");
        dealer = visitors.never("Dirk Dealer " + UUID.randomUUID(), Role.DEALER, "GM0344");
    }

    @Test
    void tells_who_never_logged_in_and_who_not_for_long() {
        assertThat(line(dealer).remark()).isEqualTo(ReviewLine.Remark.NEVER);
        assertThat(line(officer).remark()).isEqualTo(ReviewLine.Remark.NONE);
        database.sql("update access.accounts set last_log_in = ? where id = ?")
                .params(clock.instant().minus(Duration.ofDays(91)).atOffset(java.time.ZoneOffset.UTC), id(dealer))
                .update();
        assertThat(line(dealer).remark()).isEqualTo(ReviewLine.Remark.UNUSED);
    }

    @Test
    void keeps_who_signed_when_and_logs_it() {
        assertThat(line(dealer).isOpen()).isTrue();
        assertThat(review.sign(officer.actor(), Map.of(id(dealer), "intrekken")))
                .isOne();
        assertThat(line(dealer).decision()).isEqualTo("WITHDRAW");
        assertThat(line(dealer).signedBy()).isEqualTo("Paula Privacy");
        assertThat(database.sql("select count(*) from accountability.processing_log where actor = ? and object_id = ?")
                        .params(officer.actor(), dealer.actor())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void lets_nobody_sign_for_the_own_account_or_make_up_a_decision() {
        assertThat(review.sign(officer.actor(), Map.of(id(officer), "houden"))).isZero();
        assertThat(line(officer).isOpen()).isTrue();
        assertThat(line(officer).own()).isTrue();
        assertThat(review.sign(officer.actor(), Map.of(id(dealer), "misschien")))
                .isZero();
    }

    @Test
    void counts_as_overdue_until_it_is_signed_later() {
        var now = clock.instant();
        database.sql("update access.accounts set created_at = ? where id = ?")
                .params(Instant.parse("2020-01-01T00:00:00Z").atOffset(java.time.ZoneOffset.UTC), id(dealer))
                .update();
        var quarter = Quarter.of(now);
        var before = reviews.overdue(quarter.previous(), quarter.begin());
        assertThat(before).isPositive();
        review.sign(officer.actor(), Map.of(id(dealer), "houden"));
        assertThat(reviews.overdue(quarter.previous(), quarter.begin())).isEqualTo(before - 1);
    }

    @Test
    void refuses_the_application_to_change_what_was_signed() {
        assertThatThrownBy(() -> database.sql("update access.review_decision set decision = 'KEEP'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private ReviewLine line(Visitor visitor) {
        return review.export(officer.actor()).lines().stream()
                .filter(line -> line.id() == id(visitor))
                .findFirst()
                .orElseThrow();
    }

    private static long id(Visitor visitor) {
        return Long.parseLong(visitor.actor().substring("account:".length()));
    }
}
