// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.cameras.owners.Colleague.Person;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.support.DemoProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What owners leave behind goes at its term, and what is still of use stays. */
@DemoProductTest
class CameraRetentionTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    RetentionTerms terms;

    @Autowired
    Owners owners;

    @Autowired
    CameraColleagues colleagues;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private TestOwners test;
    private OwnerBy by;

    @BeforeEach
    void register() {
        test = new TestOwners(product);
        by = test.register(TestOwners.anAddress());
    }

    @Test
    void an_owner_without_a_camera_is_forgotten_after_a_year_and_one_with_a_camera_is_not() {
        var other = test.register(TestOwners.anAddress());
        test.camera(test.place(other), other);
        age("cameras.owner", "validated_on", "camera-owners-empty", by.owner().value());
        age("cameras.owner", "validated_on", "camera-owners-empty", other.owner().value());
        forget("camera-owners-empty");
        assertThat(owners.find(by.owner())).isEmpty();
        assertThat(owners.find(other.owner())).isPresent();
    }

    @Test
    void an_invitation_that_nobody_used_goes_and_a_colleague_stays() {
        var used = new MailAddress(TestOwners.anAddress());
        colleagues.invite(new Person("K. Collega", used), OwnerRole.READER, by);
        colleagues.entered(used, by.at());
        colleagues.invite(new Person("L. Ater", new MailAddress(TestOwners.anAddress())), OwnerRole.READER, by);
        colleagues.listOf(by.owner())
                .forEach(one -> age("cameras.colleague", "invited_at", "camera-invitations", one.id()));
        forget("camera-invitations");
        assertThat(colleagues.listOf(by.owner()))
                .extracting(one -> one.person().mail())
                .containsExactly(used);
    }

    @Test
    void looks_and_tombstones_go_at_their_terms() {
        var camera = UUID.randomUUID();
        database.sql("insert into cameras.tombstone (camera_id, withdrawn_at) values (?, ?)")
                .params(camera, past("camera-tombstones").atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        insert into cameras.look (camera_id, search_id, at, actor, offence)
                        values (?, ?, ?, 'account:7', 'overval')
                        """)
                .params(camera, UUID.randomUUID(), past("camera-looks").atOffset(ZoneOffset.UTC))
                .update();
        forget("camera-tombstones");
        forget("camera-looks");
        for (var table : List.of("tombstone", "look")) {
            assertThat(database.sql("select count(*) from cameras.%s where camera_id = ?".formatted(table))
                            .param(camera)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private void age(String table, String since, String rule, UUID id) {
        database.sql("update %s set %s = :since where id = :id".formatted(table, since))
                .param("since", past(rule).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private void forget(String name) {
        var rule = rule(name);
        transaction.executeWithoutResult(
                status -> rule.apply(terms.keptFrom(rule.term()), by.at(), 10_000));
    }

    /** A day longer ago than its term. */
    private Instant past(String name) {
        return terms.keptFrom(rule(name).term()).minusSeconds(86_400);
    }

    private RetentionRule rule(String name) {
        return rules.stream()
                .filter(one -> one.term().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
