// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.waakzaam.access.Actor;
import nl.waakzaam.reports.Version.Act;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.evaluation.Facts;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Fault;
import nl.waakzaam.reports.markup.Markup;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Component;

/** Makes versions: blocks with their figures as they are known when they are written. Within somebody's transaction. */
@Component
class Bookbinding {
    private final PostgresReports reports;
    private final Evaluation evaluation;
    private final Clock clock;

    Bookbinding(PostgresReports reports, Evaluation evaluation, Clock clock) {
        this.reports = reports;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** A change to a draft of the own organisation; whoever else changes it meanwhile waits. */
    Outcome draft(Actor actor, ReportId id, Function<Report, Outcome> change) {
        var found = reports.findToChange(id, actor.organisation());
        if (found.isEmpty()) {
            return new Outcome.Absent();
        }
        return found.get().isFinal() ? new Outcome.Adopted() : change.apply(found.get());
    }

    Version newest(Report report) {
        return reports.version(report.id(), report.version()).orElseThrow();
    }

    /** The first version of a report. */
    void begin(Report report, List<Written> blocks, Actor actor) {
        reports.add(report, report.changedAt());
        reports.add(report.id(), version(report, blocks, Optional.empty(), Act.CREATED, actor));
    }

    /**
     * The next version.
     *
     * @param before where its blocks stem from: figures of those that stay are kept as they were then, unless they were
     *     those of another day
     */
    Outcome save(Actor actor, Report report, Draft draft, Optional<Version> before, Act act) {
        var next = report.next(draft.nextMark(), clock.instant());
        reports.add(
                report.id(), version(next, draft.blocks(), before.filter(one -> isOfDayOf(one, report)), act, actor));
        reports.update(next);
        return new Outcome.Saved(next.version());
    }

    private static boolean isOfDayOf(Version version, Report report) {
        return Objects.equals(version.knownOn(), report.knownOn());
    }

    private Version version(Report report, List<Written> blocks, Optional<Version> before, Act act, Actor actor) {
        var answers = new Answering(evaluation.markup(), facts(report)).answers(blocks, before);
        return new Version(
                report.version(),
                report.title(),
                report.knownOn(),
                blocks,
                answers,
                actor.id(),
                report.changedAt(),
                act);
    }

    /** What of a text cannot be read, and where it asks for invented figures. */
    List<Fault> faults(String text, Report report) {
        var markup = evaluation.markup();
        var facts = facts(report);
        return Markup.split(text).stream()
                .flatMap(block -> evaluation.faults(Piece.of(0, block, markup), facts).stream())
                .toList();
    }

    private Facts facts(Report report) {
        return evaluation.knownOn(report.knownOn(DutchTime.today(clock)));
    }
}
