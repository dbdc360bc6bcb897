// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.entry.TestVisits;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.cameras.owners.TestOwners;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.notices.MailSettled.Ending;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody confirms is asked, marked and in the end forgotten. */
@DemoProductTest
class YearlyQuestionsTest {
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Duration TWO_MONTHS = Duration.ofDays(63);

    @Autowired
    ApplicationContext product;

    @Autowired
    YearlyQuestions questions;

    @Autowired
    YearlyLinks links;

    @Autowired
    CameraYearlyPages pages;

    @Autowired
    Owners owners;

    @Autowired
    OwnedCameras cameras;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    RetentionTerms terms;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final String mail = TestOwners.anAddress();
    private Duration passed = Duration.ZERO;
    private OwnerBy by;
    private CameraId camera;

    @BeforeEach
    void register() {
        var test = new TestOwners(product);
        by = test.register(mail);
        camera = test.camera(test.place(by), by);
    }

    @AfterEach
    void back() {
        clock.pass(passed.negated());
    }

    @Test
    void an_owner_is_asked_after_a_year_and_once() {
        pass(YEAR.minusDays(3));
        assertThat(asked()).isZero();
        pass(Duration.ofDays(3));
        assertThat(asked()).isOne();
        pass(Duration.ofDays(10));
        assertThat(asked()).isOne();
    }

    @Test
    void who_has_no_camera_is_not_asked() {
        cameras.remove(camera, by);
        pass(YEAR);
        assertThat(asked()).isZero();
    }

    @Test
    void the_button_answers_for_a_year_and_a_look_answers_nothing() {
        pass(YEAR);
        asked();
        var token = new TestVisits(product).tokenOf(mail);
        assertThat(pages.ask(token).getViewName()).isEqualTo("cameras/yearly/ask");
        var before = owner().validatedOn();
        assertThat(pages.validate(token).getViewName()).isEqualTo("cameras/yearly/done");
        assertThat(owner().validatedOn()).isAfter(before);
        assertThat(pages.validate(token).getViewName()).as("once").isEqualTo("cameras/yearly/gone");
        pass(YEAR);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void a_link_that_we_did_not_make_answers_nothing() {
        assertThat(links.read("")).isEmpty();
        assertThat(links.read("AAAA")).isEmpty();
        var real = links.link(owner());
        var token = real.substring(real.lastIndexOf('/') + 1);
        assertThat(links.read(token)).isPresent();
        assertThat(links.read((token.charAt(0) == 'A' ? "B" : "A") + token.substring(1)))
                .isEmpty();
    }

    @Test
    void without_an_answer_a_contact_is_stale_after_two_months_and_fresh_again_after_one() {
        pass(YEAR);
        asked();
        pass(TWO_MONTHS.minusDays(5));
        questions.round();
        assertThat(owner().staleSince()).isNull();
        pass(Duration.ofDays(5));
        questions.round();
        assertThat(owner().staleSince()).isNotNull();
        owners.validate(new TestOwners(product).by(by.owner(), mail));
        assertThat(owner().staleSince()).isNull();
    }

    @Test
    void a_stale_owner_is_forgotten_a_year_later() {
        pass(YEAR);
        asked();
        pass(TWO_MONTHS);
        questions.round();
        forgetWhatIsDue();
        assertThat(owners.find(by.owner())).isPresent();
        pass(YEAR.plusDays(2));
        forgetWhatIsDue();
        assertThat(owners.find(by.owner())).isEmpty();
        assertThat(cameras.findCamera(by.owner(), camera)).isEmpty();
    }

    @Test
    void a_contact_whose_server_refuses_mail_is_marked_until_mail_arrives() {
        settled(Ending.REFUSED);
        assertThat(owner().bouncedAt()).isEqualTo(clock.instant());
        settled(Ending.SENT);
        assertThat(owner().bouncedAt()).isNull();
        settled(Ending.GIVEN_UP);
        assertThat(owner().bouncedAt()).isNotNull();
    }

    @Test
    void mail_that_came_back_marks_a_contact_until_somebody_uses_the_link_of_one() {
        settled(Ending.RETURNED);
        var since = owner().bouncedAt();
        assertThat(since).isNotNull();
        settled(Ending.SENT);
        assertThat(owner().bouncedAt())
                .as("the server takes all, and sends it back later")
                .isEqualTo(since);
        new TestVisits(product).enter(mail);
        assertThat(owner().bouncedAt()).isNull();
        settled(Ending.REFUSED);
        settled(Ending.SENT);
        assertThat(owner().bouncedAt()).as("nothing comes back any more").isNull();
    }

    private void settled(Ending ending) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new MailSettled(Owners.concerns(by.owner()), ending, "", clock.instant())));
    }

    private void forgetWhatIsDue() {
        var rule = rules.stream()
                .filter(one -> one.term().name().equals("camera-owners-stale"))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(status -> rule.apply(terms.keptFrom(rule.term()), clock.instant(), 1_000));
    }

    private void pass(Duration time) {
        clock.pass(time);
        passed = passed.plus(time);
    }

    /** How many yearly mails came by now. */
    private long asked() {
        questions.round();
        return new TestPost(product)
                .of(mail).stream()
                        .filter(sent -> sent.kind().equals("cameras-yearly"))
                        .count();
    }

    private Owner owner() {
        return owners.find(by.owner()).orElseThrow();
    }
}
