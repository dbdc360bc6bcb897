// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.LogReading.Habit;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.SaltedName;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-24T02:00:00Z");

    private final InMemory around = new InMemory();

    @Test
    void notices_a_look_at_somebody_with_the_own_surname() {
        around.mentionsActor = true;
        assertThat(judge(Rule.OWN_NAME, look(1, "account:1", "7", NOON))).isTrue();
        around.mentionsActor = false;
        assertThat(judge(Rule.OWN_NAME, look(2, "account:1", "8", NOON))).isFalse();
    }

    @Test
    void knows_a_surname_whatever_its_capitals_and_accents_and_nothing_else() {
        var name = new SaltedName("Renée Jäger");
        assertThat(name.isIn("Gevonden bij mevr. JAGER, tweede deur")).isTrue();
        assertThat(name.isIn("jachtjagerman")).isFalse();
        assertThat(new SaltedName("Li").isIn("li")).isFalse();
        assertThat(new SaltedName("Jan de Vries.").isIn("geen naam, 12")).isFalse();
    }

    @Test
    void notices_three_records_of_one_municipality_outside_the_own_area() {
        around.isWithin = false;
        around.add(look(1, "account:1", "7", NOON), look(2, "account:1", "8", NOON));
        var third = look(3, "account:1", "9", NOON);
        around.add(third);
        assertThat(judge(Rule.OUTSIDE_AREA, third)).isTrue();
        around.isWithin = true;
        assertThat(judge(Rule.OUTSIDE_AREA, third)).isFalse();
    }

    @Test
    void does_not_count_one_record_outside_the_area_thrice() {
        around.isWithin = false;
        var again = look(3, "account:1", "7", NOON);
        around.add(look(1, "account:1", "7", NOON), look(2, "account:1", "7", NOON), again);
        assertThat(judge(Rule.OUTSIDE_AREA, again)).isFalse();
    }

    @Test
    void notices_very_many_records_in_ten_minutes() {
        IntStream.range(0, 24).forEach(index -> around.add(look(index, "account:1", "1" + index, NOON)));
        assertThat(judge(Rule.MANY_RECORDS, look(24, "account:1", "10", NOON))).isFalse();
        var last = look(25, "account:1", "999", NOON.plusSeconds(60));
        around.add(last);
        assertThat(judge(Rule.MANY_RECORDS, last)).isTrue();
    }

    @Test
    void notices_many_people_at_one_record() {
        IntStream.range(0, 4).forEach(index -> around.add(look(index, "account:" + index, "7", NOON)));
        assertThat(judge(Rule.MANY_PEOPLE, look(5, "account:3", "7", NOON))).isFalse();
        var fifth = look(6, "account:9", "7", NOON);
        around.add(fifth);
        assertThat(judge(Rule.MANY_PEOPLE, fifth)).isTrue();
    }

    @Test
    void notices_a_look_at_night_by_somebody_who_works_by_day() {
        around.habit = new Habit(40, 0);
        assertThat(judge(Rule.AT_NIGHT, look(1, "account:1", "7", NIGHT))).isTrue();
        assertThat(judge(Rule.AT_NIGHT, look(2, "account:1", "7", NOON))).isFalse();
        around.habit = new Habit(40, 3);
        assertThat(judge(Rule.AT_NIGHT, look(3, "account:1", "7", NIGHT))).isFalse();
    }

    @Test
    void notices_a_clerk_who_looks_up_a_neighbour_again_and_again_while_nothing_is_done() {
        var third = look(3, "account:1", "7", NOON);
        around.add(
                look(1, "account:1", "7", NOON.minus(Duration.ofDays(3))),
                look(2, "account:1", "7", NOON.minus(Duration.ofDays(1))),
                third);
        assertThat(judge(Rule.NO_FOLLOW_UP, third)).isTrue();
        around.add(act(4, Processing.Action.CHANGE, "account:1", "7", NOON));
        assertThat(judge(Rule.NO_FOLLOW_UP, third)).isFalse();
    }

    @Test
    void takes_a_page_and_its_photos_for_one_look() {
        var page = look(3, "account:1", "7", NOON);
        var photo = look(4, "account:1", "7", NOON.plusSeconds(1));
        around.add(look(1, "account:1", "7", NOON.minus(Duration.ofDays(1))), page, photo);
        assertThat(judge(Rule.NO_FOLLOW_UP, photo)).isFalse();
    }

    @Test
    void takes_a_list_for_no_record() {
        assertThat(PatternWatch.isOneRecord(look(1, "account:1", "list", NOON))).isFalse();
        assertThat(PatternWatch.isOneRecord(look(1, "account:1", "12", NOON))).isTrue();
    }

    private boolean judge(Rule rule, LoggedAct look) {
        return rule.judge(look, around).isPresent();
    }

    private static LoggedAct look(long id, String actor, String object, Instant at) {
        return act(id, Processing.Action.CONSULT, actor, object, at);
    }

    private static LoggedAct act(long id, Processing.Action action, String actor, String object, Instant at) {
        return new LoggedAct(
                id,
                at,
                "test",
                action,
                actor,
                "web",
                ObjectKind.STOLEN_GOOD,
                object,
                Processing.Outcome.DONE,
                null,
                "opsporing",
                "art. 8 Wpg",
                null,
                null);
    }

    /** Surroundings in memory. */
    private static final class InMemory implements Surroundings {
        private final List<LoggedAct> acts = new ArrayList<>();
        private boolean mentionsActor;
        private boolean isWithin = true;
        private Habit habit = new Habit(0, 0);

        void add(LoggedAct... more) {
            acts.addAll(List.of(more));
        }

        @Override
        public Optional<Actor> actor(LoggedAct look) {
            return Optional.of(new Actor(look.actor(), "Rob Jager", "Politie", Set.of(), Set.of("RE03")));
        }

        @Override
        public List<LoggedAct> ofActor(LoggedAct look, Duration before) {
            return since(look, before)
                    .filter(act -> act.actor().equals(look.actor()))
                    .toList();
        }

        @Override
        public List<LoggedAct> ofRecord(LoggedAct look, Duration before) {
            return since(look, before).filter(look::isAboutTheSameAs).toList();
        }

        @Override
        public Habit habit(LoggedAct look, Duration from, Duration until) {
            return habit;
        }

        @Override
        public Optional<String> municipality(LoggedAct look) {
            return Optional.of("GM0344");
        }

        @Override
        public boolean mentionsActor(LoggedAct look) {
            return mentionsActor;
        }

        @Override
        public boolean isWithin(String municipality, Actor actor) {
            return isWithin;
        }

        private java.util.stream.Stream<LoggedAct> since(LoggedAct look, Duration before) {
            return acts.stream().filter(act -> act.at().isAfter(look.at().minus(before)));
        }
    }
}
