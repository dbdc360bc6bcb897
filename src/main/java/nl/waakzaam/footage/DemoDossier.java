// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.cameras.search.DemoRobbery;
import nl.waakzaam.footage.OpeningDossiers.Outcome;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.site.DutchTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The footage of an invented robbery, once: of one camera a file came and nobody scanned it, of one the owner keeps it safe,
 * of one there is nothing to see; the others were asked to keep it.
 */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoDossier {
    private static final String CASE = "DEMO-2026-000124";

    /** In the middle of Utrecht, where the demo has cameras. */
    private static final Position SCENE = new Position(5.118, 52.091);

    /** Midden-Nederland. */
    private static final String UNIT = "RE03";

    private static final int MOST = 5;

    private final DemoRobbery robbery;
    private final KnownActors actors;
    private final OpeningDossiers opening;
    private final Dossiers dossiers;
    private final PostgresDossiers stored;
    private final FootageMoves moves;
    private final OwnerDesk desk;
    private final BeginningUploads uploads;
    private final Clock clock;

    DemoDossier(
            DemoRobbery robbery,
            KnownActors actors,
            OpeningDossiers opening,
            Dossiers dossiers,
            PostgresDossiers stored,
            FootageMoves moves,
            OwnerDesk desk,
            BeginningUploads uploads,
            Clock clock) {
        this.robbery = robbery;
        this.actors = actors;
        this.opening = opening;
        this.dossiers = dossiers;
        this.stored = stored;
        this.moves = moves;
        this.desk = desk;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Behind the cameras of the demo. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(3)
    void open() throws IOException {
        var detective = actors.findByLogin("recherche").flatMap(actors::find);
        if (detective.isPresent() && !stored.isOpened(CASE)) {
            open(DutchGrid.of(SCENE), CASE, detective.get());
        }
    }

    void open(RdPoint scene, String caseNumber, Actor detective) throws IOException {
        var found = robbery.search(scene, caseNumber, detective);
        var chosen = found.cameras().stream().limit(MOST).toList();
        if (!chosen.isEmpty()
                && opening.open(found.search(), chosen, UNIT, detective) instanceof Outcome.Opened(var dossier)) {
            answered(dossier, detective);
        }
    }

    /** As far as there are cameras. */
    private void answered(UUID id, Actor detective) throws IOException {
        var cameras = dossiers.opened(stored.get(id)).cameras();
        for (var camera : cameras) {
            switch (camera.number()) {
                case 1 -> send(move(camera, FootageMove.DEMAND, detective));
                case 2 -> answer(move(camera, FootageMove.REQUEST, detective), FootageMove.PRESERVED);
                case 3 -> answer(move(camera, FootageMove.REQUEST, detective), FootageMove.NOTHING);
                default -> {}
            }
        }
    }

    private Wanted move(Wanted camera, FootageMove move, Actor detective) {
        var typed = Map.of(
                "wat",
                "Voorbeeld van de demo: alle beelden van de overval",
                "antwoord",
                DutchTime.today(clock).plusDays(3).toString());
        var dossier = stored.get(camera.dossier());
        var seen = camera.changedAt().toString();
        moves.make(dossier, camera.id(), move, new TypedFootageMove(typed), seen, detective);
        return dossiers.opened(dossier).camera(camera.id()).orElseThrow();
    }

    private void answer(Wanted camera, FootageMove answer) {
        stored.party(camera.party()).ifPresent(owner -> desk.answer(owner, camera.id(), answer, null));
    }

    private void send(Wanted camera) throws IOException {
        var film = "Geen film, maar een voorbeeld van de demo.".getBytes(StandardCharsets.UTF_8);
        for (var owner : stored.party(camera.party()).stream().toList()) {
            uploads.whole(owner, camera, new FileTyped("voorbeeld.mp4", film.length), new ByteArrayInputStream(film));
        }
    }
}
