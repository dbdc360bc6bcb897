// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.search.CaseSearch;
import nl.waakzaam.cameras.search.CaseSearches;
import nl.waakzaam.cameras.search.LookEmbargo;
import nl.waakzaam.footage.vault.Vault;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a dossier: the cameras that somebody chose from the answer to a search, and a mail to each owner at once that the
 * footage must be kept. Hours count, so nothing else is asked first.
 */
@Service
class OpeningDossiers {
    private final CaseSearches searches;
    private final ChosenCameras choice;
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresSteps steps;
    private final FootageMails mails;
    private final LookEmbargo looks;
    private final FootageLog log;
    private final Vault vault;
    private final Clock clock;

    OpeningDossiers(
            CaseSearches searches,
            ChosenCameras choice,
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresSteps steps,
            FootageMails mails,
            LookEmbargo looks,
            FootageLog log,
            Vault vault,
            Clock clock) {
        this.searches = searches;
        this.choice = choice;
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.steps = steps;
        this.mails = mails;
        this.looks = looks;
        this.log = log;
        this.vault = vault;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Opened(UUID dossier) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why no dossier was opened. */
    enum Why {
        /** There is no such search, it waits for a second person, or somebody else did it. */
        NO_SEARCH,
        /** No camera was chosen, or all that were are gone. */
        NO_CAMERAS,
        TOO_MANY,
        /** One of them does not see what was searched, or hangs outside the area of who asks. */
        OUT_OF_SIGHT
    }

    @Transactional
    public Outcome open(UUID searchId, List<CameraId> chosen, String unit, Actor actor) {
        var search = searches.find(searchId).filter(one -> one.isOf(actor));
        if (search.isEmpty()) {
            return refused(searchId, Why.NO_SEARCH, actor);
        }
        var cameras = choice.of(chosen);
        return choice.refusal(cameras, search.get(), actor)
                .map(why -> refused(searchId, why, actor))
                .orElseGet(() -> new Outcome.Opened(opened(search.get(), cameras, unit, actor)));
    }

    private Outcome refused(UUID search, Why why, Actor actor) {
        log.refused(actor.id(), search, why.name());
        return new Outcome.Refused(why);
    }

    private UUID opened(CaseSearch search, List<AskedCamera> cameras, String unit, Actor actor) {
        var now = clock.instant();
        var dossier = dossier(search, unit, actor, now);
        dossiers.add(dossier, now.atZone(DutchTime.ZONE).plusYears(1).toInstant());
        vault.open(dossier.id());
        steps.add(dossier.id(), FootageStep.of(null, now, actor.id(), "OPENED", null));
        int number = 1;
        for (var camera : cameras) {
            add(dossier, camera, number++, now);
            looks.asked(search, camera.camera().id(), now);
        }
        dossiers.partiesOf(dossier.id()).forEach(party -> notify(party, dossier, actor, now));
        log.changed(actor.id(), dossier, "dossier openen");
        return dossier.id();
    }

    private static Dossier dossier(CaseSearch search, String unit, Actor actor, Instant now) {
        return new Dossier(
                UUID.randomUUID(),
                search.id(),
                unit,
                search.caseNumber(),
                search.offence().code(),
                search.starts(),
                search.ends(),
                actor.id(),
                now,
                null,
                null,
                null);
    }

    private void add(Dossier dossier, AskedCamera asked, int number, Instant now) {
        var camera = asked.camera();
        wanted.add(
                new Wanted(
                        UUID.randomUUID(),
                        dossier.id(),
                        dossiers.party(dossier.id(), asked.owner()),
                        number,
                        camera.id(),
                        camera.name(),
                        camera.kept().overwritten(dossier.starts()),
                        asked.owner() == null ? FootageState.UNREACHABLE : FootageState.NOTIFIED,
                        now,
                        null,
                        null),
                now);
    }

    private void notify(Party party, Dossier dossier, Actor actor, Instant now) {
        var sent = mails.send(FootageMails.Kind.PRESERVE, party, dossier, actor.id());
        for (var camera : wanted.listOfParty(party.id())) {
            if (!sent) {
                wanted.change(camera.in(FootageState.UNREACHABLE), now);
            }
            steps.add(
                    dossier.id(),
                    FootageStep.of(camera.id(), now, actor.id(), sent ? "NOTIFIED" : "UNREACHABLE", null));
        }
    }
}
