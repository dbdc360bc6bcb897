// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.waakzaam.access.Actor;
import nl.waakzaam.reports.Version.Act;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided of a report as a whole: its title and day, an earlier version back, its figures, its adoption. */
@Service
class Decisions {
    private final PostgresReports reports;
    private final Bookbinding versions;
    private final Clock clock;

    Decisions(PostgresReports reports, Bookbinding versions, Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.clock = clock;
    }

    /** Gives it another title, or pins its figures to what was known on a day. */
    @Transactional
    public Outcome name(Actor actor, ReportId id, String title, @Nullable LocalDate knownOn) {
        return versions.draft(actor, id, report -> {
            var newest = versions.newest(report);
            return versions.save(
                    actor, report.named(title, knownOn), newest.draft(report), Optional.of(newest), Act.WRITTEN);
        });
    }

    /** Makes an earlier version the newest again, with the figures that its sentences were written with. */
    @Transactional
    public Outcome restore(Actor actor, ReportId id, int number) {
        return versions.draft(
                actor,
                id,
                report -> reports.version(id, number)
                        .map(old -> versions.save(actor, report, old.draft(report), Optional.of(old), Act.RESTORED))
                        .orElseGet(Outcome.Absent::new));
    }

    /** Takes the figures over as they are now: what changed was looked at. */
    @Transactional
    public Outcome confirm(Actor actor, ReportId id) {
        return renew(actor, id, report -> report, Act.CONFIRMED);
    }

    /** Adopts a report: from now on neither its text nor its figures change. */
    @Transactional
    public Outcome adopt(Actor actor, ReportId id) {
        return renew(actor, id, report -> report.adopted(DutchTime.today(clock)), Act.ADOPTED);
    }

    private Outcome renew(Actor actor, ReportId id, UnaryOperator<Report> change, Act act) {
        return versions.draft(actor, id, report -> {
            var newest = versions.newest(report);
            var faults = versions.faults(newest.text(), report);
            return faults.isEmpty()
                    ? versions.save(actor, change.apply(report), newest.draft(report), Optional.empty(), act)
                    : new Outcome.Refused(faults);
        });
    }
}
