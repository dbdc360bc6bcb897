// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.evaluation.Facts;
import nl.waakzaam.reports.evaluation.KeptFacts;
import nl.waakzaam.reports.evaluation.Manuscript;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.site.DutchTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens reports of the organisation of who asks; of another's there are none. */
@Component
class ReportDesk {
    private final PostgresReports reports;
    private final Evaluation evaluation;
    private final CurrentActor actor;
    private final KnownActors actors;
    private final Clock clock;

    ReportDesk(PostgresReports reports, Evaluation evaluation, CurrentActor actor, KnownActors actors, Clock clock) {
        this.reports = reports;
        this.evaluation = evaluation;
        this.actor = actor;
        this.actors = actors;
        this.clock = clock;
    }

    /** A report with its newest text, and its figures: as they are now, or as they were when it was adopted. */
    record Opened(Report report, Version version, Manuscript manuscript, Facts facts) {
        String path() {
            return ReportRights.PATH + "/" + report.id();
        }
    }

    Actor actor() {
        return actor.get();
    }

    LocalDate today() {
        return DutchTime.today(clock);
    }

    Opened open(UUID id) {
        var report = find(id);
        var version = version(report, report.version());
        return new Opened(report, version, manuscript(report, version), facts(report, version));
    }

    Report find(UUID id) {
        return reports.find(new ReportId(id), actor.get().organisation()).orElseThrow(ReportDesk::absent);
    }

    Version version(Report report, int number) {
        return reports.version(report.id(), number).orElseThrow(ReportDesk::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    Manuscript manuscript(Report report, Version version) {
        var markup = evaluation.markup();
        var pieces = version.blocks().stream()
                .map(block -> Piece.of(block.mark(), block.text(), markup))
                .toList();
        var date = report.finalOn() == null ? today() : report.finalOn();
        return new Manuscript(report.title(), "", report.language(), date, report.knownOn(today()), pieces);
    }

    private Facts facts(Report report, Version version) {
        return report.isFinal() ? new KeptFacts(version.answers()) : evaluation.knownOn(report.knownOn(today()));
    }

    /** The names of colleagues by their ids; who is not known any more is absent. */
    Map<String, String> names(Stream<String> ids) {
        var names = new HashMap<String, String>();
        ids.distinct().forEach(id -> actors.find(id).map(Actor::name).ifPresent(name -> names.put(id, name)));
        return names;
    }

    List<VersionLine> versions(Report report) {
        return reports.versions(report.id());
    }
}
