// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.footage.vault.Place;
import nl.waakzaam.footage.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Footage and papers that a detective takes along; each time is a step of the dossier and a line in the log. */
@Service
class TakingAlong {
    private static final Duration ONE_DOWNLOAD = Duration.ofDays(1);

    private final Dossiers dossiers;
    private final PostgresFiles files;
    private final PostgresPieces pieces;
    private final PostgresSteps steps;
    private final FootagePapers papers;
    private final Vault vault;
    private final FootageLog log;
    private final Clock clock;

    TakingAlong(
            Dossiers dossiers,
            PostgresFiles files,
            PostgresPieces pieces,
            PostgresSteps steps,
            FootagePapers papers,
            Vault vault,
            FootageLog log,
            Clock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.pieces = pieces;
        this.steps = steps;
        this.papers = papers;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /** Empty for what is not there, or was not let in. */
    Optional<FootageFile> find(UUID dossierId, UUID id, Actor actor) {
        return dossiers.find(dossierId, actor)
                .flatMap(dossier -> files.find(id)
                        .filter(file -> file.dossier().equals(dossier.id()) && file.state() == State.ADMITTED));
    }

    /**
     * What was sent, from a position on. Written down before the first byte leaves; whoever goes on with a download within
     * a day takes nothing more than before, and has no second step in the dossier.
     */
    @Transactional
    public InputStream take(FootageFile file, long from, Actor actor) {
        var dossier = dossiers.find(file.dossier(), actor).orElseThrow();
        var now = clock.instant();
        if (from == 0 || !steps.isTaken(file.id(), actor.id(), now.minus(ONE_DOWNLOAD))) {
            steps.add(
                    dossier.id(),
                    FootageStep.of(file.wanted(), now, actor.id(), "FILE_TAKEN", null)
                            .about(file.id()));
        }
        log.taken(actor.id(), dossier, from == 0 ? "beelden meenemen" : "beelden verder meenemen");
        return vault.read(new Place(dossier.id(), file.id()), pieces.of(file.id()), from);
    }

    /** Empty for a camera that is not there, or a paper that does not belong to how it stands. */
    @Transactional
    public Optional<byte[]> paper(UUID dossierId, UUID camera, FootagePaper paper, Actor actor, Locale language) {
        return dossiers.find(dossierId, actor)
                .map(dossiers::opened)
                .flatMap(opened -> opened.camera(camera)
                        .filter(one -> paper.fits(opened, one))
                        .map(one -> {
                            log.taken(actor.id(), opened.dossier(), "stuk maken, " + paper.code());
                            return papers.pdf(paper, opened.dossier(), one, language);
                        }));
    }
}
