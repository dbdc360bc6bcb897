// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Basis;
import nl.waakzaam.rules.HoldingPeriod;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import nl.waakzaam.rules.MunicipalRules;
import nl.waakzaam.rules.MunicipalRules.ByLaw;
import nl.waakzaam.rules.MunicipalRules.Own;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals.Decision;
import nl.waakzaam.rules.Rule.Source;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.rules.desk.RulesDesk.Proposed;
import nl.waakzaam.rules.desk.RulesReader.Reading;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test takes a municipality of its own, in which no other class has shops or rules. */
@ProductTest
@OnEveryPostgres
class RulesDeskTest {
    private static final List<String> FREE =
            new ArrayList<>(List.of("GM0164", "GM0168", "GM0171", "GM0173", "GM0175", "GM0177", "GM0180", "GM0183"));

    @Autowired
    RulesDesk desk;

    @Autowired
    RulesPreview preview;

    @Autowired
    Rules rules;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Municipality town;
    private Actor drafter;
    private Actor colleague;

    @BeforeEach
    void inATown() {
        town = municipalities.find(FREE.removeFirst()).orElseThrow();
        drafter = official(town.code());
        colleague = official(town.code());
    }

    @Test
    void a_version_applies_from_its_day_once_a_colleague_approved_it() {
        var before = clock.instant();
        approve(propose("2030-01-01", 5));
        assertThat(rules.on(town.code(), LocalDate.of(2029, 12, 31)).basis()).isEqualTo(new Basis.NothingSet());
        var holding = rules.on(town.code(), LocalDate.of(2030, 1, 1)).holding();
        assertThat(holding.value()).isEqualTo(new HoldingPeriod(5, Counting.WORKING_DAYS));
        assertThat(holding.source()).isEqualTo(Source.MUNICIPAL);
        assertThat(holding.articles())
                .extracting(one -> one.name())
                .containsExactly("artikel 2:68 Apv", "artikel 2:69 Apv");
        assertThat(rules.asKnownAt(town.code(), LocalDate.of(2030, 1, 1), before)
                        .basis())
                .isEqualTo(new Basis.NothingSet());
        assertThat(rules.on(town.code(), LocalDate.of(2030, 1, 1)).minimumAge().isNational())
                .isTrue();
    }

    @Test
    void a_later_version_leaves_the_earlier_one_as_it_was() {
        approve(propose("2030-01-01", 5));
        var known = clock.instant();
        approve(propose("2031-01-01", 7));
        approve(propose("2030-01-01", 6));
        assertThat(days("2030-06-01")).isEqualTo(6);
        assertThat(days("2031-01-01")).isEqualTo(7);
        assertThat(rules.asKnownAt(town.code(), LocalDate.of(2031, 6, 1), known)
                        .holding()
                        .value()
                        .days())
                .isEqualTo(5);
        assertThat(desk.versions(town.code())).hasSize(3);
    }

    @Test
    void nobody_decides_about_the_own_proposal() {
        var proposed = propose("2030-01-01", 5);
        assertThat(desk.decide(proposed, State.APPROVED, "", drafter)).isEqualTo(Decision.OWN_PROPOSAL);
        assertThat(desk.decide(proposed, State.REJECTED, "nee", drafter)).isEqualTo(Decision.OWN_PROPOSAL);
        assertThat(desk.decide(proposed, State.WITHDRAWN, "", colleague)).isEqualTo(Decision.PROPOSED_BY_ANOTHER);
        assertThat(desk.find(proposed.proposal().id(), drafter)
                        .orElseThrow()
                        .proposal()
                        .isOpen())
                .isTrue();
        assertThat(logged(proposed, "REFUSED")).isEqualTo(3);
    }

    @Test
    void the_database_itself_refuses_what_the_desk_refuses() {
        var id = propose("2030-01-01", 5).proposal().id();
        assertThatThrownBy(() -> decideInSql(id, "APPROVED", drafter.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> decideInSql(id, "WITHDRAWN", colleague.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> decideInSql(id, "REJECTED", colleague.id())).isInstanceOf(DataAccessException.class);
        decideInSql(id, "APPROVED", colleague.id());
        assertThatThrownBy(() -> decideInSql(id, "WITHDRAWN", drafter.id())).isInstanceOf(DataAccessException.class);
        for (var sql : List.of(
                "update rules.municipal_rules set holding_days = 1 where proposal_id = " + id,
                "delete from rules.municipal_rules where proposal_id = " + id,
                "delete from rules.proposal where id = " + id,
                "update rules.proposal set proposed_by = 'x' where id = " + id)) {
            assertThatThrownBy(() -> database.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void of_two_proposals_at_once_one_is_opened() throws Exception {
        var opened = atOnce(
                8,
                number -> desk.propose(town, reading("2030-01-01", number + 1), true, official(town.code()))
                        .isPresent());
        assertThat(opened).containsOnlyOnce(true).hasSize(8);
        assertThat(desk.history(town.code())).hasSize(1);
    }

    @Test
    void of_many_decisions_at_once_one_counts() throws Exception {
        var proposed = propose("2030-01-01", 5);
        var decisions = atOnce(
                8,
                number -> desk.decide(
                        proposed, number % 2 == 0 ? State.APPROVED : State.REJECTED, "nee", official(town.code())));
        assertThat(decisions)
                .containsOnlyOnce(Decision.DONE)
                .contains(Decision.DECIDED_BEFORE)
                .hasSize(8);
        assertThat(logged(proposed, "DONE")).isEqualTo(2);
    }

    @Test
    void an_official_of_elsewhere_finds_nothing() {
        var proposed = propose("2030-01-01", 5);
        var stranger = official("GM0344");
        assertThat(desk.find(proposed.proposal().id(), stranger)).isEmpty();
        assertThat(desk.municipalityOf(stranger, town.code())).isEmpty();
        assertThat(desk.municipalityOf(official("NL"), town.code())).isEmpty();
    }

    @Test
    void the_preview_shows_what_changes_and_for_how_many_shops() {
        approve(propose("2030-01-01", 5));
        approve(propose("2032-01-01", 9));
        var shown = preview.of(
                town, LocalDate.of(2031, 1, 1), true, reading("2031-01-01", 7).rules());
        assertThat(shown.changed()).extracting(kind -> kind.code()).containsExactly("bewaartermijn");
        assertThat(shown.before().holding().value().days()).isEqualTo(5);
        assertThat(shown.after().holding().value().days()).isEqualTo(7);
        assertThat(shown.until()).isEqualTo(LocalDate.of(2032, 1, 1));
        assertThat(shown.counts())
                .filteredOn(count -> count.textKey().equals("dealers.touched"))
                .extracting(count -> count.number())
                .containsExactly(0L);
        assertThat(days("2031-01-01")).isEqualTo(5);
    }

    private int days(String day) {
        return rules.on(town.code(), LocalDate.parse(day)).holding().value().days();
    }

    private Proposed propose(String from, int days) {
        var id = desk.propose(town, reading(from, days), true, drafter).orElseThrow();
        return desk.find(id, drafter).orElseThrow();
    }

    private void approve(Proposed proposed) {
        assertThat(desk.decide(proposed, State.APPROVED, "", colleague)).isEqualTo(Decision.DONE);
    }

    private static Reading reading(String from, int days) {
        var own = new MunicipalRules(
                new ByLaw("Apv", "https://voorbeeld.example/apv"),
                null,
                null,
                new Own<>(new HoldingPeriod(days, Counting.WORKING_DAYS), "2:68; 2:69"),
                null,
                null,
                null,
                null);
        return new Reading(own, new FormErrors(), LocalDate.parse(from), "nieuwe verordening");
    }

    private void decideInSql(long id, String state, String actor) {
        database.sql("update rules.proposal set state = ?, decided_by = ?, decided_at = now() where id = ?")
                .params(state, actor, id)
                .update();
    }

    private long logged(Proposed proposed, String outcome) {
        return database.sql("""
                        select count(*) from accountability.processing_log
                        where object_type = 'rules-proposal' and object_id = ? and outcome = ?
                        """)
                .params(Long.toString(proposed.proposal().id()), outcome)
                .query(Long.class)
                .single();
    }

    private static Actor official(String area) {
        return new Actor("account:" + UUID.randomUUID(), "Test", "Test", Set.of(Role.MUNICIPALITY), Set.of(area));
    }

    /** All begin at the same moment. */
    private static <T> List<T> atOnce(int many, Numbered<T> work) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var calls = new ArrayList<Callable<T>>();
            for (int number = 0; number < many; number++) {
                var own = number;
                calls.add(() -> {
                    start.await();
                    return work.on(own);
                });
            }
            var outcomes = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(calls)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    private interface Numbered<T> {
        T on(int number);
    }
}
