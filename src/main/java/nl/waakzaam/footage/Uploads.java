// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.footage.vault.Piece;
import nl.waakzaam.footage.vault.PieceRefused;
import nl.waakzaam.footage.vault.Place;
import nl.waakzaam.footage.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in, part by part: each is on the disk before it counts, and one that breaks off is sent again. No database
 * connection waits while bytes come.
 */
@Service
class Uploads {
    /** The most that goes in one part, in bytes. */
    static final int PART = 8 * 1024 * 1024;

    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final Vault vault;
    private final PostgresPieces pieces;
    private final FootageLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresFiles files,
            PostgresSteps steps,
            Vault vault,
            PostgresPieces pieces,
            FootageLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.files = files;
        this.steps = steps;
        this.vault = vault;
        this.pieces = pieces;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a part. */
    sealed interface Appended {
        /** It counts; so many bytes came by now. */
        record Done(long received) implements Appended {}

        /** It does not begin where the file goes on. */
        record Elsewhere(long received) implements Appended {}

        record Refused(PieceRefused.Why why) implements Appended {}

        /** The file is complete, or is not there. */
        record Over() implements Appended {}
    }

    /** A file of this owner; others see none. */
    Optional<FootageFile> find(Party party, UUID file) {
        return files.find(file)
                .filter(one -> one.dossier().equals(party.dossier()))
                .filter(one -> wanted.get(one.wanted()).party().equals(party.id()));
    }

    /**
     * Takes a part.
     *
     * @param sha256 of the part; null when its sender did not say
     * @throws IOException when its sender stops halfway; nothing of it counts then
     */
    Appended append(FootageFile file, long position, InputStream content, byte @Nullable [] sha256) throws IOException {
        if (file.state() != State.COMING) {
            return new Appended.Over();
        }
        if (position != file.received()) {
            return new Appended.Elsewhere(file.received());
        }
        try {
            var most = Math.min(PART, file.length() - position);
            return counted(file, vault.put(place(file), position, content, most, sha256));
        } catch (PieceRefused refused) {
            return new Appended.Refused(refused.why());
        }
    }

    private Appended counted(FootageFile file, Piece piece) {
        var grown = transaction.execute(status -> pieces.grow(file.id(), piece, clock.instant()));
        return Boolean.TRUE.equals(grown)
                ? new Appended.Done(piece.position() + piece.length())
                : files.find(file.id())
                        .<Appended>map(now -> new Appended.Elsewhere(now.received()))
                        .orElseGet(Appended.Over::new);
    }

    /**
     * All of it came. False when it did not.
     *
     * @param claimed SHA-256 of the file as its sender reckoned it; null when not
     */
    boolean complete(Party party, FootageFile file, byte @Nullable [] claimed) {
        var complete = transaction.execute(status -> {
            dossiers.hold(party.dossier());
            if (!files.complete(file.id(), claimed, clock.instant())) {
                return false;
            }
            var camera = wanted.get(file.wanted());
            note(camera, file.id(), "FILE_SENT");
            if (camera.takesFiles()) {
                wanted.change(camera.in(FootageState.UPLOADED), clock.instant());
            }
            log.byOwner(party, Action.COLLECT, "bestand gestuurd");
            return true;
        });
        return Boolean.TRUE.equals(complete);
    }

    /** The owner stops sending; what came goes. */
    void cancel(Party party, FootageFile file) {
        transaction.executeWithoutResult(status -> {
            dossiers.hold(party.dossier());
            if (files.find(file.id()).orElseThrow().state() == State.COMING) {
                files.destroyed(file.id(), clock.instant());
                note(wanted.get(file.wanted()), file.id(), "FILE_CANCELLED");
                log.byOwner(party, Action.DESTROY, "bestand afbreken");
                vault.remove(place(file));
            }
        });
    }

    private void note(Wanted camera, UUID file, String what) {
        var step = FootageStep.of(camera.id(), clock.instant(), FootageStep.OWNER, what, null);
        steps.add(camera.dossier(), step.about(file));
    }

    private static Place place(FootageFile file) {
        return new Place(file.dossier(), file.id());
    }
}
