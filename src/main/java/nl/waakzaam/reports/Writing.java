// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.access.Actor;
import nl.waakzaam.reports.Version.Act;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.evaluation.Answer;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.evaluation.Facts;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Fault;
import nl.waakzaam.reports.markup.Markup;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes reports: each change makes a version. Two people may write at once; who changes a block that a colleague changed
 * meanwhile is told, and nobody's text is lost.
 */
@Service
class Writing {
    /** More blocks than this are several reports. */
    static final int MOST_BLOCKS = 2_000;

    private final PostgresReports reports;
    private final Evaluation evaluation;
    private final Clock clock;

    Writing(PostgresReports reports, Evaluation evaluation, Clock clock) {
        this.reports = reports;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** What came of a change. */
    sealed interface Outcome {
        /** There is a new version. */
        record Saved(int version) implements Outcome {}

        /** It cannot be read, or asks for invented figures. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** A colleague changed the same: this is what stands there now; empty when it was removed. */
        record Overtaken(int version, Optional<String> theirs) implements Outcome {}

        /** An adopted report is not changed. */
        record Adopted() implements Outcome {}

        /** This organisation has no such report. */
        record Absent() implements Outcome {}
    }

    /** What a new report begins with; what of its text cannot be read is told on its first page. */
    record Beginning(
            String title, Locale language, @Nullable LocalDate knownOn, String text) {}

    @Transactional
    public ReportId begin(Actor actor, Beginning beginning) {
        var now = clock.instant();
        var draft = new Draft(List.of(), 1);
        draft.rewrite(beginning.text());
        var report = new Report(
                ReportId.made(),
                actor.organisation(),
                beginning.title(),
                beginning.language(),
                beginning.knownOn(),
                1,
                draft.nextMark(),
                now,
                null);
        reports.add(report, now);
        reports.add(report.id(), version(report, draft.blocks(), Optional.empty(), Act.CREATED, actor, now));
        return report.id();
    }

    /** Puts a text in place of a block that was read in a version. */
    @Transactional
    public Outcome write(Actor actor, ReportId id, int base, int mark, String text) {
        return change(
                actor,
                id,
                text,
                (report, newest) -> {
                    var read = reports.version(id, base)
                            .flatMap(version -> version.find(mark))
                            .map(Written::text);
                    var stands = newest.find(mark).map(Written::text);
                    if (stands.isEmpty() || !stands.equals(read)) {
                        return Optional.of(new Outcome.Overtaken(report.version(), stands));
                    }
                    return Optional.empty();
                },
                draft -> draft.replace(mark, text));
    }

    /** Puts a text behind a block; before all when there is no such block. */
    @Transactional
    public Outcome insert(Actor actor, ReportId id, int after, String text) {
        return change(actor, id, text, Writing::always, draft -> draft.insertAfter(after, text));
    }

    /** Moves a block one place, up with minus one. */
    @Transactional
    public Outcome move(Actor actor, ReportId id, int mark, int by) {
        return change(actor, id, "", Writing::always, draft -> draft.move(mark, by));
    }

    /** Takes a block out that was read in a version. */
    @Transactional
    public Outcome remove(Actor actor, ReportId id, int base, int mark) {
        return write(actor, id, base, mark, "");
    }

    /** Puts a whole text in place of all that was read in a version. */
    @Transactional
    public Outcome rewrite(Actor actor, ReportId id, int base, String text) {
        return change(
                actor,
                id,
                text,
                (report, newest) -> report.version() == base
                        ? Optional.empty()
                        : Optional.of(new Outcome.Overtaken(report.version(), Optional.of(newest.text()))),
                draft -> draft.rewrite(text));
    }

    /** Makes an earlier version the newest again. */
    @Transactional
    public Outcome restore(Actor actor, ReportId id, int number) {
        var report = reports.findToChange(id, actor.organisation());
        var old = report.flatMap(one -> reports.version(id, number));
        if (report.isEmpty() || old.isEmpty()) {
            return new Outcome.Absent();
        }
        return report.get().isFinal()
                ? new Outcome.Adopted()
                : save(actor, report.get(), old.get().blocks(), report.get().nextMark(), Act.RESTORED);
    }

    /** Gives it another title, or pins its figures to what was known on a day. */
    @Transactional
    public Outcome name(Actor actor, ReportId id, String title, @Nullable LocalDate knownOn) {
        var report = reports.findToChange(id, actor.organisation());
        if (report.isEmpty()) {
            return new Outcome.Absent();
        }
        var named = report.get().named(title, knownOn);
        return named.isFinal()
                ? new Outcome.Adopted()
                : save(actor, named, newest(named).blocks(), named.nextMark(), Act.WRITTEN);
    }

    /** Takes the figures over as they are now: what changed was looked at. */
    @Transactional
    public Outcome confirm(Actor actor, ReportId id) {
        return renew(actor, id, Act.CONFIRMED);
    }

    /** Adopts a report: from now on neither its text nor its figures change. */
    @Transactional
    public Outcome adopt(Actor actor, ReportId id) {
        return renew(actor, id, Act.ADOPTED);
    }

    private Outcome renew(Actor actor, ReportId id, Act act) {
        var found = reports.findToChange(id, actor.organisation());
        if (found.isEmpty()) {
            return new Outcome.Absent();
        }
        var report = found.get();
        if (report.isFinal()) {
            return new Outcome.Adopted();
        }
        var faults = faults(newest(report).text(), report);
        return faults.isEmpty()
                ? save(
                        actor,
                        act == Act.ADOPTED ? report.adopted(DutchTime.today(clock)) : report,
                        newest(report).blocks(),
                        report.nextMark(),
                        act)
                : new Outcome.Refused(faults);
    }

    private interface Hindrance {
        Optional<Outcome> of(Report report, Version newest);
    }

    private static Optional<Outcome> always(Report report, Version newest) {
        return Optional.empty();
    }

    private Outcome change(Actor actor, ReportId id, String text, Hindrance hindrance, Consumer<Draft> change) {
        var found = reports.findToChange(id, actor.organisation());
        if (found.isEmpty()) {
            return new Outcome.Absent();
        }
        var report = found.get();
        if (report.isFinal()) {
            return new Outcome.Adopted();
        }
        var hindered = hindrance.of(report, newest(report));
        if (hindered.isPresent()) {
            return hindered.get();
        }
        var faults = faults(text, report);
        return faults.isEmpty() ? changed(actor, report, change) : new Outcome.Refused(faults);
    }

    private Outcome changed(Actor actor, Report report, Consumer<Draft> change) {
        var draft = new Draft(newest(report).blocks(), report.nextMark());
        change.accept(draft);
        return draft.blocks().size() > MOST_BLOCKS
                ? new Outcome.Refused(List.of(Fault.of("", "verslagen.fault.blocks", MOST_BLOCKS)))
                : save(actor, report, draft.blocks(), draft.nextMark(), Act.WRITTEN);
    }

    private List<Fault> faults(String text, Report report) {
        var markup = evaluation.markup();
        var facts = facts(report);
        return Markup.split(text).stream()
                .flatMap(block -> evaluation.faults(Piece.of(0, block, markup), facts).stream())
                .toList();
    }

    private Outcome save(Actor actor, Report report, List<Written> blocks, int nextMark, Act act) {
        var now = clock.instant();
        var next = report.next(nextMark, now);
        var before = act == Act.WRITTEN ? Optional.of(newest(report)) : Optional.<Version>empty();
        reports.add(report.id(), version(next, blocks, before, act, actor, now));
        reports.update(next);
        return new Outcome.Saved(next.version());
    }

    private Version version(
            Report report, List<Written> blocks, Optional<Version> before, Act act, Actor actor, Instant now) {
        var sameDay = before.filter(one -> Objects.equals(one.knownOn(), report.knownOn()));
        var answers = answers(report, blocks, sameDay);
        return new Version(report.version(), report.title(), report.knownOn(), blocks, answers, actor.id(), now, act);
    }

    /** Figures of blocks that stay as they were are kept as they were then: a change since is for the check to find. */
    private Map<String, Answer> answers(Report report, List<Written> blocks, Optional<Version> before) {
        var markup = evaluation.markup();
        var facts = facts(report);
        var answers = new HashMap<String, Answer>();
        for (var block : blocks) {
            var kept = before.filter(version -> version.blocks().contains(block))
                    .map(Version::answers)
                    .orElse(Map.of());
            Piece.of(block.mark(), block.text(), markup)
                    .expressions()
                    .forEach(asked -> answers.merge(
                            asked.text(),
                            Optional.ofNullable(kept.get(asked.text())).orElseGet(() -> facts.answer(asked)),
                            (one, other) -> kept.containsKey(asked.text()) ? other : one));
        }
        return answers;
    }

    private Facts facts(Report report) {
        return evaluation.knownOn(report.knownOn(DutchTime.today(clock)));
    }

    private Version newest(Report report) {
        return reports.version(report.id(), report.version()).orElseThrow();
    }
}
