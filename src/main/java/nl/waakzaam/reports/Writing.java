// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.access.Actor;
import nl.waakzaam.reports.Version.Act;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.markup.Fault;
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

    /** And more signs than this in one go. */
    static final int LONGEST_TEXT = 400_000;

    private final PostgresReports reports;
    private final Bookbinding versions;
    private final Clock clock;

    Writing(PostgresReports reports, Bookbinding versions, Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    public ReportId begin(Actor actor, Beginning beginning) {
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
                clock.instant(),
                null);
        versions.begin(report, draft.blocks(), actor);
        return report.id();
    }

    /** Puts a text in place of a block that was read in a version. */
    @Transactional
    public Outcome write(Actor actor, ReportId id, int base, int mark, String text) {
        return change(actor, id, text, report -> overtaken(report, base, mark), draft -> draft.replace(mark, text));
    }

    private Optional<Outcome> overtaken(Report report, int base, int mark) {
        var read = reports.version(report.id(), base)
                .flatMap(version -> version.find(mark))
                .map(Written::text);
        var stands = versions.newest(report).find(mark).map(Written::text);
        return stands.isEmpty() || !stands.equals(read)
                ? Optional.of(new Outcome.Overtaken(report.version(), stands))
                : Optional.empty();
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
                report -> report.version() == base
                        ? Optional.empty()
                        : Optional.of(new Outcome.Overtaken(
                                report.version(),
                                Optional.of(versions.newest(report).text()))),
                draft -> draft.rewrite(text));
    }

    private static Optional<Outcome> always(Report report) {
        return Optional.empty();
    }

    /** Why a change does not go on; nothing when it does. */
    private interface Hindrance {
        Optional<Outcome> of(Report report);
    }

    private Outcome change(Actor actor, ReportId id, String text, Hindrance hindrance, Consumer<Draft> change) {
        return versions.draft(
                actor,
                id,
                report -> hindrance
                        .of(report)
                        .or(() -> refused(text, report))
                        .orElseGet(() -> changed(actor, report, change)));
    }

    private Optional<Outcome> refused(String text, Report report) {
        var faults = text.length() > LONGEST_TEXT
                ? List.of(Fault.of("", "verslagen.fault.long", LONGEST_TEXT))
                : versions.faults(text, report);
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(faults));
    }

    private Outcome changed(Actor actor, Report report, Consumer<Draft> change) {
        var newest = versions.newest(report);
        var draft = newest.draft(report);
        change.accept(draft);
        return draft.blocks().size() > MOST_BLOCKS
                ? new Outcome.Refused(List.of(Fault.of("", "verslagen.fault.blocks", MOST_BLOCKS)))
                : versions.save(actor, report, draft, Optional.of(newest), Act.WRITTEN);
    }
}
