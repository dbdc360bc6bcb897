// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import nl.waakzaam.access.Actor;
import nl.waakzaam.footage.vault.Place;
import nl.waakzaam.footage.vault.Vault;
import nl.waakzaam.notices.Mail;
import org.springframework.stereotype.Component;

/** Tells an owner what became of what was sent: a receipt, or that a file was refused and is gone. */
@Component
class FootageReceipts {
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresDemands demands;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final FootagePapers papers;
    private final FootageMails mails;
    private final Vault vault;
    private final Clock clock;

    FootageReceipts(
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresDemands demands,
            PostgresFiles files,
            PostgresSteps steps,
            FootagePapers papers,
            FootageMails mails,
            Vault vault,
            Clock clock) {
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.demands = demands;
        this.files = files;
        this.steps = steps;
        this.papers = papers;
        this.mails = mails;
        this.vault = vault;
        this.clock = clock;
    }

    void send(Dossier dossier, Wanted received, Actor actor) {
        var party = dossiers.party(received.party()).orElseThrow();
        var sent = mails.send(FootageMails.Kind.RECEIPT, party, dossier, actor.id(), language -> {
            var paper = FootagePaper.RECEIPT;
            return new Mail.Paper(paper.code() + ".pdf", papers.pdf(paper, dossier, received, language));
        });
        var what = sent ? "RECEIPT_SENT" : "TO_HAND_OVER";
        steps.add(dossier.id(), FootageStep.ofProduct(received.id(), clock.instant(), what));
    }

    /** Takes away a file, and asks for another when its camera has none left. In a transaction that holds the dossier. */
    void refuse(Dossier dossier, FootageFile file) {
        vault.remove(new Place(dossier.id(), file.id()));
        files.destroyed(file.id(), clock.instant());
        var camera = wanted.get(file.wanted());
        var left =
                files.ofCamera(camera.id()).stream().anyMatch(one -> one.state().isThere());
        if (!left && camera.state() == FootageState.UPLOADED) {
            demands.last(camera.id()).ifPresent(demand -> wanted.change(camera.in(demand.state()), clock.instant()));
        }
        mails.send(
                FootageMails.Kind.REFUSED, dossiers.party(camera.party()).orElseThrow(), dossier, FootageStep.PRODUCT);
    }
}
