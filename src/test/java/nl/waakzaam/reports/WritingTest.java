// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.evaluation.Answer;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people write one report at once, and nobody's text is lost. */
@ProductTest
class WritingTest {
    private static final String SUBJECT = "proef-terug";

    @Autowired
    Writing writing;

    @Autowired
    Intake intake;

    @Autowired
    Decisions decisions;

    @Autowired
    PostgresReports reports;

    @Autowired
    Remarks remarks;

    private final Actor officer = new Actor(
            "account:1", "Test", "Organisatie " + UUID.randomUUID(), Set.of(Role.POLICY_OFFICER), Set.of("NL"));

    @Test
    void of_two_who_save_one_block_at_once_the_second_is_told_what_the_first_wrote() throws Exception {
        var id = begin("# Kop\n\nEen zin.");
        var outcomes = atOnce(
                () -> writing.write(officer, id, 1, 2, "De zin van de een."),
                () -> writing.write(officer, id, 1, 2, "De zin van de ander."));
        assertThat(outcomes).filteredOn(Outcome.Saved.class::isInstance).hasSize(1);
        var overtaken = (Outcome.Overtaken) outcomes.stream()
                .filter(Outcome.Overtaken.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(overtaken.theirs()).contains(newest(id).blocks().getLast().text());
        assertThat(newest(id).number()).isEqualTo(2);
    }

    @Test
    void two_who_save_different_blocks_at_once_both_succeed() throws Exception {
        var id = begin("Een.\n\nTwee.");
        assertThat(atOnce(
                        () -> writing.write(officer, id, 1, 1, "Een anders."),
                        () -> writing.write(officer, id, 1, 2, "Twee anders.")))
                .allMatch(Outcome.Saved.class::isInstance);
        assertThat(newest(id).text()).isEqualTo("Een anders.\n\nTwee anders.");
    }

    @Test
    void a_block_keeps_its_number_while_it_is_moved_changed_and_rewritten_around() {
        var id = begin("Een.\n\nTwee.\n\nDrie.");
        writing.move(officer, id, 3, -1);
        writing.insert(officer, id, 1, "Nieuw.");
        writing.rewrite(officer, id, 3, "Vooraan.\n\nEen.\n\nNieuw.\n\nDrie met meer.\n\nTwee.");
        assertThat(newest(id).blocks())
                .containsExactly(
                        new Written(5, "Vooraan."),
                        new Written(1, "Een."),
                        new Written(4, "Nieuw."),
                        new Written(3, "Drie met meer."),
                        new Written(2, "Twee."));
    }

    @Test
    void refuses_what_cannot_be_read_and_keeps_the_version() {
        var id = begin("Een.");
        var outcome = writing.write(officer, id, 1, 1, "{zomaar iets} en {overval ooit}");
        assertThat(((Outcome.Refused) outcome).faults()).hasSize(2);
        assertThat(newest(id).text()).isEqualTo("Een.");
    }

    @Test
    void an_earlier_version_comes_back_as_a_new_one() {
        var id = begin("Een.");
        writing.write(officer, id, 1, 1, "Anders.");
        assertThat(decisions.restore(officer, id, 1)).isEqualTo(new Outcome.Saved(3));
        assertThat(newest(id).text()).isEqualTo("Een.");
        assertThat(reports.versions(id)).hasSize(3);
    }

    @Test
    void a_sentence_that_comes_back_has_the_figure_it_was_written_with() {
        var table = "tabel-" + UUID.randomUUID().toString().substring(0, 8);
        published(table, LocalDate.of(2021, 3, 1), 500);
        var sentence = "Het aantal halveerde: {%s 2019–2020, procent, bron %s}.".formatted(SUBJECT, table);
        var id = begin(sentence);
        writing.write(officer, id, 1, 1, "Anders.");
        published(table, LocalDate.of(2021, 9, 1), 900);
        decisions.restore(officer, id, 1);
        assertThat(newest(id).text()).isEqualTo(sentence);
        assertThat(newest(id).answers().values()).extracting(Answer::value).containsExactly(-50.0);
        decisions.confirm(officer, id);
        assertThat(newest(id).answers().values())
                .extracting(answer -> Math.round(Objects.requireNonNull(answer.value())))
                .containsExactly(-10L);
    }

    /** That there were a thousand in 2019, and so many in 2020. */
    private void published(String table, LocalDate day, double last) {
        var dataset = new Dataset(table, "Tabel", "Table", "Politie", "CC BY 4.0", null, false);
        var coming = new Coming(dataset, day, Instant.parse("2021-10-02T08:00:00Z"), "1", table + ".csv", table + day);
        var key = new SeriesKey(table, "misdrijven", SUBJECT, "NL");
        intake.take(coming, writing -> {
            writing.add(key, Figure.of(Period.year(2019), 1_000, Status.FINAL));
            writing.add(key, Figure.of(Period.year(2020), last, Status.FINAL));
        });
    }

    @Test
    void an_adopted_report_is_not_changed() {
        var id = begin("Een.");
        decisions.adopt(officer, id);
        assertThat(writing.write(officer, id, 2, 1, "Anders.")).isInstanceOf(Outcome.Adopted.class);
        assertThat(writing.move(officer, id, 1, 1)).isInstanceOf(Outcome.Adopted.class);
        assertThat(decisions.restore(officer, id, 1)).isInstanceOf(Outcome.Adopted.class);
        assertThat(newest(id).number()).isEqualTo(2);
    }

    @Test
    void another_organisation_has_no_such_report() {
        var id = begin("Een.");
        var other = new Actor("account:2", "Test", "Andere", Set.of(Role.POLICY_OFFICER), Set.of("NL"));
        assertThat(writing.write(other, id, 1, 1, "Anders.")).isInstanceOf(Outcome.Absent.class);
        assertThat(writing.insert(other, id, 1, "Meer.")).isInstanceOf(Outcome.Absent.class);
        assertThat(writing.rewrite(other, id, 1, "Anders.")).isInstanceOf(Outcome.Absent.class);
        assertThat(decisions.restore(other, id, 1)).isInstanceOf(Outcome.Absent.class);
        assertThat(decisions.name(other, id, "Anders", null)).isInstanceOf(Outcome.Absent.class);
        assertThat(decisions.confirm(other, id)).isInstanceOf(Outcome.Absent.class);
        assertThat(decisions.adopt(other, id)).isInstanceOf(Outcome.Absent.class);
        assertThat(newest(id).number()).isEqualTo(1);
        assertThat(reports.find(id, other.organisation())).isEmpty();
    }

    @Test
    void a_remark_stays_with_its_block_until_it_is_resolved_and_opened_again() {
        var id = begin("Een.\n\nTwee.");
        remarks.add(id, 2, "Klopt dit?", officer.id());
        writing.move(officer, id, 2, -1);
        writing.write(officer, id, 2, 2, "Twee anders.");
        var remark = remarks.list(id).getFirst();
        assertThat(remark.mark()).isEqualTo(newest(id).blocks().getFirst().mark());
        assertThat(remark.isOpen()).isTrue();
        remarks.resolve(id, remark.id(), true, officer.id());
        assertThat(remarks.list(id)).extracting(Remark::isOpen).containsExactly(false);
        remarks.resolve(id, remark.id(), false, officer.id());
        assertThat(remarks.list(id)).extracting(Remark::isOpen).containsExactly(true);
    }

    @Test
    void a_remark_of_another_report_is_left_alone() {
        var id = begin("Een.");
        remarks.add(id, 1, "Klopt dit?", officer.id());
        remarks.resolve(begin("Twee."), remarks.list(id).getFirst().id(), true, officer.id());
        assertThat(remarks.list(id)).extracting(Remark::isOpen).containsExactly(true);
    }

    private ReportId begin(String text) {
        return writing.begin(officer, new Beginning("Verslag", Locale.of("nl"), null, text));
    }

    private Version newest(ReportId id) {
        var report = reports.find(id, officer.organisation()).orElseThrow();
        return reports.version(id, report.version()).orElseThrow();
    }

    private static List<Outcome> atOnce(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
