// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.footage.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins a file: whether it is taken at all is said before its first byte comes. */
@Service
class BeginningUploads {
    private final Uploads uploads;
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final Vault vault;
    private final FootageTerms terms;
    private final FootageLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BeginningUploads(
            Uploads uploads,
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresFiles files,
            PostgresSteps steps,
            Vault vault,
            FootageTerms terms,
            FootageLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.uploads = uploads;
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.files = files;
        this.steps = steps;
        this.vault = vault;
        this.terms = terms;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a wish to send a file. */
    sealed interface Begun {
        record At(UUID file) implements Begun {}

        record Refused(Why why) implements Begun {}
    }

    /** Why a file is not taken. */
    enum Why {
        /** Nothing was asked of this camera, or it is over. */
        NOT_ASKED,
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        /** The disk is nearly full. */
        NO_ROOM
    }

    long largest() {
        return terms.largest().toBytes();
    }

    Begun begin(Party party, Wanted camera, FileTyped typed) {
        if (typed.length() <= 0) {
            return new Begun.Refused(Why.EMPTY);
        }
        if (typed.length() > largest()) {
            return new Begun.Refused(Why.TOO_LARGE);
        }
        return vault.hasRoomFor(typed.length() + files.promised())
                ? Objects.requireNonNull(transaction.execute(status -> begun(party, camera.id(), typed)))
                : new Begun.Refused(Why.NO_ROOM);
    }

    private Begun begun(Party party, UUID camera, FileTyped typed) {
        var dossier = dossiers.hold(party.dossier());
        var now = wanted.get(camera);
        if (!dossier.isOpen() || !now.takesFiles()) {
            return new Begun.Refused(Why.NOT_ASKED);
        }
        if (files.ofCamera(camera).size() >= terms.mostFiles()) {
            return new Begun.Refused(Why.TOO_MANY);
        }
        var file = files.add(now, typed.name(), typed.length(), clock.instant());
        var step = FootageStep.of(camera, clock.instant(), FootageStep.OWNER, "FILE_BEGUN", null);
        steps.add(dossier.id(), step.about(file));
        log.byOwner(party, Action.COLLECT, "bestand beginnen");
        return new Begun.At(file);
    }

    /** A whole file at once, from a form: small ones. */
    Begun whole(Party party, Wanted camera, FileTyped typed, InputStream content) throws IOException {
        var begun = begin(party, camera, typed);
        if (begun instanceof Begun.At(var id)) {
            for (var part = content.readNBytes(Uploads.PART);
                    part.length > 0;
                    part = content.readNBytes(Uploads.PART)) {
                var file = files.find(id).orElseThrow();
                uploads.append(file, file.received(), new ByteArrayInputStream(part), null);
            }
            uploads.complete(party, files.find(id).orElseThrow(), null);
        }
        return begun;
    }
}
