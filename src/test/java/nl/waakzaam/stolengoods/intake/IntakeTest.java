// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.ChangedMeanwhile;
import nl.waakzaam.stolengoods.Corrections;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.Supplement;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods at the desk of the police: what one officer does never undoes what another did. */
@ProductTest
class IntakeTest {
    private static final Actor OFFICER = officer("Politie", "NL");
    private static final Actor AMSTERDAM = officer("Politie Amsterdam", "RE05");

    @Autowired
    Intake intake;

    @Autowired
    StolenGoods goods;

    @Autowired
    Corrections corrections;

    @Autowired
    GoodsReading reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void a_good_keeps_all_ten_numbers_when_its_colour_is_corrected() {
        var id = taken(5);
        add(id, 5);
        supplement(id, typed(id, "kleur", "groen"));
        var good = good(id).version();
        assertThat(good.numbers()).hasSize(10);
        assertThat(good.colour()).isEqualTo("groen");
    }

    @Test
    void the_form_shows_each_number_and_a_place_for_one_more() {
        var id = taken(5);
        add(id, 2);
        var form = IntakeForm.of(good(id));
        assertThat(form.numbers()).isEqualTo(good(id).version().numbers());
        assertThat(form.numberFields()).isEqualTo(8);
        assertThat(IntakeForm.of(Map.of()).numberFields()).isEqualTo(5);
    }

    @Test
    void what_was_added_since_the_form_was_opened_is_not_overwritten_and_comes_into_the_form() {
        var id = taken(1);
        var form = typed(id, "kleur", "groen");
        add(id, 1);
        assertThatThrownBy(() -> supplement(id, form)).isInstanceOfSatisfying(ChangedMeanwhile.class, changed -> {
            assertThat(form.differencesFrom(changed.good()))
                    .extracting(IntakeForm.Difference::field, IntakeForm.Difference::typed)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("kleur", "groen"));
            form.catchUp(changed.good());
        });
        supplement(id, form);
        assertThat(good(id).version().numbers()).hasSize(2);
        assertThat(good(id).version().colour()).isEqualTo("groen");
    }

    @Test
    void a_form_that_does_not_tell_what_was_seen_changes_nothing() {
        var id = taken(1);
        var form = typed(id, IntakeForm.SEEN, "");
        assertThatThrownBy(() -> supplement(id, form)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void of_two_corrections_at_the_same_moment_one_is_refused() throws Exception {
        var id = taken(1);
        var both = List.of(typed(id, "kleur", "groen"), typed(id, "merk", "Koga"));
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(both.stream()
                    .<java.util.concurrent.Callable<Boolean>>map(form -> () -> {
                        start.await();
                        return catchThrowable(() -> supplement(id, form)) instanceof ChangedMeanwhile;
                    })
                    .toList());
            assertThat(outcomes).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_number_that_is_added_while_the_good_is_closed_stays() throws Exception {
        var id = taken(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var closing = transaction.execute(status -> {
                add(id, 1);
                var closes = threads.submit(() -> goods.bring(id, GoodState.RECOVERED, StoredGoods.aChange()));
                awaitSomebodyWhoWaitsForUs();
                return closes;
            });
            java.util.Objects.requireNonNull(closing).get();
        }
        assertThat(good(id).version().state()).isEqualTo(GoodState.RECOVERED);
        assertThat(good(id).version().numbers()).hasSize(2);
    }

    @Test
    void an_officer_of_another_unit_neither_edits_nor_closes_a_good() {
        var id = taken(1, AMSTERDAM);
        var elsewhere = officer("Politie Zeeland", "RE08");
        assertThatThrownBy(() -> intake.supplement(id, typed(id, "kleur", "groen"), List.of(), elsewhere))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> intake.bring(id, GoodState.WITHDRAWN, "zomaar", elsewhere))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(good(id).version().state()).isEqualTo(GoodState.REGISTERED);
    }

    @Test
    void a_good_is_of_the_unit_where_the_theft_was_else_of_the_one_that_took_it_in() {
        var utrecht = officer("Politie Utrecht", "GM0344");
        assertThat(good(taken(1, utrecht)).version().policeUnit()).isEqualTo("RE03");
        assertThat(good(taken(1, OFFICER)).version().policeUnit()).isNull();
        var there = new HashMap<>(typed(1));
        there.put("gemeente", "Amsterdam");
        var id = intake.register(IntakeForm.of(there), List.of(), utrecht);
        assertThat(good(id).version().policeUnit()).isEqualTo("RE05");
    }

    @Test
    void who_edits_a_good_does_not_take_it_to_their_own_unit() {
        var id = taken(1, AMSTERDAM);
        supplement(id, typed(id, "kleur", "groen"));
        assertThat(good(id).version().policeUnit()).isEqualTo("RE05");
        supplement(id, typed(id, "gemeente", "GM0344"));
        assertThat(good(id).version().policeUnit()).isEqualTo("RE03");
    }

    private void awaitSomebodyWhoWaitsForUs() {
        var us = database.sql("select pg_backend_pid()").query(Integer.class).single();
        while (database.sql("select count(*) from pg_stat_activity where :us = any(pg_blocking_pids(pid))")
                        .param("us", us)
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    private long taken(int numbers) {
        return taken(numbers, OFFICER);
    }

    private long taken(int numbers, Actor officer) {
        return intake.register(IntakeForm.of(typed(numbers)), List.of(), officer);
    }

    private static Map<String, String> typed(int numbers) {
        var values = new HashMap<String, String>();
        values.put("categorie", "fiets");
        values.put("kleur", "rood");
        IntStream.rangeClosed(1, numbers).forEach(place -> values.put("nummer" + place, Register.aNumber()));
        return values;
    }

    /** As a victim completes the report. */
    private void add(long id, int numbers) {
        var added = IntStream.range(0, numbers)
                .mapToObj(place -> GoodNumber.read(IdentifierKind.SERIAL, Register.aNumber()))
                .toList();
        corrections.supplement(id, new Supplement(added, null, null, null, null), StoredGoods.aChange());
    }

    private IntakeForm typed(long id, String field, String value) {
        var values = new HashMap<>(IntakeForm.of(good(id)).values());
        values.put("grond", "eigenaar belde");
        values.put(field, value);
        return IntakeForm.of(values);
    }

    private void supplement(long id, IntakeForm form) {
        intake.supplement(id, form, List.of(), OFFICER);
    }

    private static Actor officer(String organisation, String area) {
        return new Actor("account:7", "Iris", organisation, Set.of(Role.POLICE_INTAKE), Set.of(area));
    }

    private Good good(long id) {
        return reading.find(id).orElseThrow();
    }
}
