// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.footage.FootageFile.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What police do with the footage of one camera. */
@Service
class FootageMoves {
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final Demanding demanding;
    private final FootageReceipts receipts;
    private final FootageLog log;
    private final Clock clock;

    FootageMoves(
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresFiles files,
            PostgresSteps steps,
            Demanding demanding,
            FootageReceipts receipts,
            FootageLog log,
            Clock clock) {
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.files = files;
        this.steps = steps;
        this.demanding = demanding;
        this.receipts = receipts;
        this.log = log;
        this.clock = clock;
    }

    /** What came of a step. */
    enum Outcome {
        DONE,
        /** It stands otherwise than on the screen of who pressed the button. */
        MOVED_ON,
        /** Files are coming, are looked at or wait for somebody's decision. */
        FILES_WAIT,
        /** There is nothing to receive. */
        NO_FILES,
        /** What was demanded by word of mouth must be on paper first. */
        UNCONFIRMED,
        /** Nothing was demanded by word of mouth that waits for its paper. */
        NOTHING_TO_CONFIRM
    }

    /**
     * Takes a step. Empty when the dossier has no such camera. Refuses with {@link nl.waakzaam.site.InvalidInput} what was
     * typed wrong.
     *
     * @param seen when the camera last changed, as the screen had it
     */
    @Transactional
    public Optional<Outcome> make(
            Dossier found, UUID camera, FootageMove move, TypedFootageMove typed, String seen, Actor actor) {
        var dossier = dossiers.hold(found.id());
        return wanted.find(dossier.id(), camera).map(one -> {
            if (!dossier.isOpen()
                    || !move.fits(one.state())
                    || !one.changedAt().toString().equals(seen)) {
                return Outcome.MOVED_ON;
            }
            var outcome = made(dossier, one, move, typed, actor);
            if (outcome == Outcome.DONE) {
                log.changed(actor.id(), dossier, "beelden, " + move.code());
            }
            return outcome;
        });
    }

    private Outcome made(Dossier dossier, Wanted one, FootageMove move, TypedFootageMove typed, Actor actor) {
        return switch (move) {
            case REQUEST, DEMAND -> demanding.ask(dossier, one, move, typed.asked(move, clock), actor);
            case CONFIRM -> demanding.confirm(dossier, one, actor);
            case RECEIVE -> receive(dossier, one, typed, actor);
            default -> end(dossier, one, move, typed.reason(true), actor, clock.instant());
        };
    }

    private Outcome receive(Dossier dossier, Wanted one, TypedFootageMove typed, Actor actor) {
        var sent = files.ofCamera(one.id());
        if (sent.stream().anyMatch(file -> file.state().waits())) {
            return Outcome.FILES_WAIT;
        }
        var admitted =
                sent.stream().filter(file -> file.state() == State.ADMITTED).toList();
        if (admitted.isEmpty() && one.state() == FootageState.UPLOADED) {
            return Outcome.NO_FILES;
        }
        var outcome = end(dossier, one, FootageMove.RECEIVE, typed.reason(admitted.isEmpty()), actor, clock.instant());
        receipts.send(dossier, wanted.get(one.id()), actor);
        return outcome;
    }

    private Outcome end(
            Dossier dossier, Wanted one, FootageMove move, @Nullable String reason, Actor actor, Instant now) {
        var next = move == FootageMove.RECEIVE ? FootageState.RECEIVED : FootageState.CLOSED;
        wanted.change(one.in(next), now);
        steps.add(dossier.id(), FootageStep.of(one.id(), now, actor.id(), "CAMERA_" + next, reason));
        return Outcome.DONE;
    }

    /** Decides about a file that was not scanned. False when it does not wait for that (any more). */
    @Transactional
    public boolean decide(Dossier found, UUID id, boolean admit, TypedFootageMove typed, Actor actor) {
        var reason = typed.reason(true);
        var dossier = dossiers.hold(found.id());
        var file = files.find(id).filter(one -> one.dossier().equals(dossier.id()));
        var decided = admit ? State.ADMITTED : State.REFUSED;
        if (file.isEmpty() || !files.decide(id, decided, actor.id())) {
            return false;
        }
        var step = FootageStep.of(file.get().wanted(), clock.instant(), actor.id(), "FILE_" + decided, reason);
        steps.add(dossier.id(), step.about(id));
        if (!admit) {
            receipts.refuse(dossier, file.get());
        }
        log.changed(actor.id(), dossier, admit ? "ongescand bestand toelaten" : "ongescand bestand weigeren");
        return true;
    }
}
