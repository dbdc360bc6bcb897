// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.footage.FootageMails.Kind;
import nl.waakzaam.footage.OwnerLinks.Opened;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an owner does with a link: opens the page, says what there is, asks for another link. */
@Service
class OwnerDesk {
    private static final int LONGEST = 500;

    private final OwnerLinks links;
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final FootageMails mails;
    private final FootageLog log;
    private final Clock clock;

    OwnerDesk(
            OwnerLinks links,
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresFiles files,
            PostgresSteps steps,
            FootageMails mails,
            FootageLog log,
            Clock clock) {
        this.links = links;
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.files = files;
        this.steps = steps;
        this.mails = mails;
        this.log = log;
        this.clock = clock;
    }

    /** Empty for a link that was used, is over or never was. */
    @Transactional
    public Optional<Opened> open(String token) {
        var opened = links.open(token);
        opened.flatMap(one -> dossiers.party(one.party())).ifPresent(this::seen);
        return opened;
    }

    private void seen(Party party) {
        log.byOwner(party, Action.CONSULT, "link openen");
        var now = clock.instant();
        for (var camera : wanted.listOfParty(party.id())) {
            if (camera.state() == FootageState.NOTIFIED) {
                wanted.change(camera.in(FootageState.SEEN), now);
                steps.add(party.dossier(), FootageStep.of(camera.id(), now, FootageStep.OWNER, "SEEN", null));
            }
        }
    }

    /** Mails another link to the same owner, whoever holds the old one. */
    @Transactional
    public void renew(String token) {
        links.renewable(token)
                .flatMap(dossiers::party)
                .filter(party ->
                        mails.send(Kind.LINK, party, dossiers.get(party.dossier()), "camera-owner:" + party.owner()))
                .ifPresent(party -> note(party, "LINK_SENT"));
    }

    private void note(Party party, String what) {
        for (var camera : wanted.listOfParty(party.id())) {
            steps.add(party.dossier(), FootageStep.of(camera.id(), clock.instant(), FootageStep.OWNER, what, null));
        }
    }

    /** Whose page this browser may see. */
    Optional<Party> enter(UUID party, @Nullable String cookie) {
        return cookie != null && links.opens(cookie, party) ? dossiers.party(party) : Optional.empty();
    }

    Dossier dossierOf(Party party) {
        return dossiers.get(party.dossier());
    }

    List<Wanted> camerasOf(Party party) {
        return wanted.listOfParty(party.id());
    }

    Optional<Wanted> camera(Party party, UUID id) {
        return wanted.find(party.dossier(), id).filter(one -> one.party().equals(party.id()));
    }

    List<FootageFile> filesOf(Wanted camera) {
        return files.ofCamera(camera.id());
    }

    /**
     * Says what there is. False when it stands otherwise by now. Refuses with {@link InvalidInput} words that lack where
     * police must come for it, or are too long.
     */
    @Transactional
    public boolean answer(Party party, UUID id, FootageMove move, @Nullable String typed) {
        var words = Texts.clean(typed);
        if (words == null ? move == FootageMove.COLLECT : words.length() > LONGEST) {
            throw new InvalidInput(List.of(new Fault("toelichting", "footage.error.toelichting", LONGEST)));
        }
        dossiers.hold(party.dossier());
        var camera = camera(party, id).filter(one -> move.fits(one.state()));
        camera.ifPresent(one -> {
            var now = clock.instant();
            wanted.change(move.to() == null ? one.preserved(now) : one.in(move.to()), now);
            var step = FootageStep.of(one.id(), now, FootageStep.OWNER, "OWNER_" + move.name(), null);
            steps.add(party.dossier(), step.saying(words));
            log.byOwner(party, Action.CHANGE, "eigenaar: " + move.code());
        });
        return camera.isPresent();
    }
}
