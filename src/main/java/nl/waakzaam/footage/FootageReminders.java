// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.notices.MailSettled.Ending;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds owners before footage is written over or an answer is due, and hears which mail never arrived. */
@Component
class FootageReminders {
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresSteps steps;
    private final FootageMails mails;
    private final CameraRegister register;
    private final Clock clock;

    FootageReminders(
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresSteps steps,
            FootageMails mails,
            CameraRegister register,
            Clock clock) {
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.steps = steps;
        this.mails = mails;
        this.register = register;
        this.clock = clock;
    }

    /** Each minute; an owner with several cameras gets one mail. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    @Transactional
    public void round() {
        wanted.toRemind(clock.instant()).stream()
                .collect(Collectors.groupingBy(Wanted::party))
                .forEach(this::remind);
    }

    private void remind(UUID id, Iterable<Wanted> cameras) {
        var party = dossiers.party(id).orElseThrow();
        var now = clock.instant();
        var sent = mails.send(FootageMails.Kind.REMINDER, party, dossiers.get(party.dossier()), FootageStep.PRODUCT);
        cameras.forEach(camera -> {
            wanted.reminded(camera, now);
            var what = sent ? "REMINDED" : "NOT_REMINDED";
            steps.add(party.dossier(), FootageStep.ofProduct(camera.id(), now, what));
        });
    }

    /** In the transaction in which a mail leaves the outbox: whom it did not reach, somebody must go to. */
    @EventListener
    public void settled(MailSettled settled) {
        if (settled.ending() != Ending.SENT) {
            FootageMails.party(settled.concerns())
                    .flatMap(dossiers::party)
                    .ifPresent(party -> notReached(party, settled));
        }
    }

    private void notReached(Party party, MailSettled settled) {
        var now = clock.instant();
        register.notReached(party, settled);
        for (var camera : wanted.listOfParty(party.id())) {
            if (camera.state().isOpen()) {
                steps.add(party.dossier(), FootageStep.ofProduct(camera.id(), now, "NOT_REACHED"));
            }
            if (camera.state() == FootageState.NOTIFIED) {
                wanted.change(camera.in(FootageState.UNREACHABLE), now);
            }
        }
    }
}
