// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dossiers as detectives see them, and their end. */
@Service
public class Dossiers {
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresFiles files;
    private final PostgresDemands demands;
    private final PostgresSteps steps;
    private final PostgresLinks links;
    private final FootageMails mails;
    private final DossierLooks looks;
    private final KnownActors actors;
    private final FootageLog log;
    private final Clock clock;

    Dossiers(
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresFiles files,
            PostgresDemands demands,
            PostgresSteps steps,
            PostgresLinks links,
            FootageMails mails,
            DossierLooks looks,
            KnownActors actors,
            FootageLog log,
            Clock clock) {
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.files = files;
        this.demands = demands;
        this.steps = steps;
        this.links = links;
        this.mails = mails;
        this.looks = looks;
        this.actors = actors;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A dossier with all that is in it.
     *
     * @param names of the people in its steps, by their ids
     */
    public record Opened(
            Dossier dossier,
            List<Wanted> cameras,
            List<FootageFile> files,
            List<Demand> demands,
            List<FootageStep> steps,
            Map<String, String> names) {
        public List<FootageFile> filesOf(Wanted camera) {
            return files.stream()
                    .filter(file -> file.wanted().equals(camera.id()))
                    .toList();
        }

        /** What was asked last of a camera. */
        public Optional<Demand> lastDemand(Wanted camera) {
            return demands.stream()
                    .filter(demand -> demand.wanted().equals(camera.id()))
                    .reduce((earlier, later) -> later);
        }

        public boolean canBeClosed() {
            return dossier.isOpen()
                    && cameras.stream().noneMatch(one -> one.state().isOpen())
                    && demands.stream().noneMatch(Demand::isUnconfirmed);
        }

        /** The number of a camera in this dossier. */
        public int numberOf(UUID camera) {
            return camera(camera).map(Wanted::number).orElse(0);
        }

        public int fileNumberOf(UUID file) {
            return files.stream()
                    .filter(one -> one.id().equals(file))
                    .findFirst()
                    .map(FootageFile::number)
                    .orElse(0);
        }

        public Optional<Wanted> camera(UUID id) {
            return cameras.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /** Empty when the area has no such dossier. */
    public Optional<Dossier> find(UUID id, Actor actor) {
        return dossiers.find(id).filter(dossier -> FootageScope.sees(actor, dossier.unit()));
    }

    /** Opens the page of one, which is logged. */
    @Transactional
    public Optional<Opened> consult(UUID id, Actor actor) {
        return find(id, actor).map(dossier -> {
            log.consulted(actor.id(), dossier);
            return opened(dossier);
        });
    }

    Opened opened(Dossier dossier) {
        var happened = steps.of(dossier.id());
        var names = new HashMap<String, String>();
        happened.forEach(step -> actors.find(step.by()).ifPresent(by -> names.put(step.by(), by.name())));
        return new Opened(
                dossier,
                wanted.listOf(dossier.id()),
                files.of(dossier.id()),
                demands.of(dossier.id()),
                happened,
                Map.copyOf(names));
    }

    /**
     * Closes a dossier with which nothing is to be done any more: links end, and its term begins. False while a camera is
     * open yet.
     *
     * @param visibleFrom from when owners see that this case looked at them
     */
    @Transactional
    public boolean close(Dossier found, Instant visibleFrom, Actor actor) {
        var dossier = dossiers.hold(found.id());
        if (!opened(dossier).canBeClosed()) {
            return false;
        }
        var now = clock.instant();
        dossiers.close(dossier.id(), actor.id(), now, visibleFrom);
        dossiers.partiesOf(dossier.id()).forEach(mails::withdraw);
        links.end(dossier.id());
        looks.end(dossier.search(), now);
        steps.add(dossier.id(), FootageStep.of(null, now, actor.id(), "CLOSED", null));
        log.changed(actor.id(), dossier, "dossier sluiten");
        return true;
    }
}
