// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.PasskeyUser;
import nl.waakzaam.access.VisitorPasskeys;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.owners.CameraActs;
import nl.waakzaam.cameras.owners.OwnerPasskey;
import nl.waakzaam.cameras.owners.OwnerPasskeys;
import nl.waakzaam.cameras.owners.Owners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners do with their passkeys. Refuses to add an eleventh, one that is known already, one without a name, or one
 * whose making cannot be verified. The owner is told by mail of each that is added, in case somebody else did it.
 */
@Service
public class CameraPasskeyDesk {
    public static final int MOST = 10;

    private static final int LONGEST_NAME = 60;

    private final VisitorPasskeys visitors;
    private final OwnerPasskeys passkeys;
    private final Owners owners;
    private final CameraOwnerMails mails;
    private final CameraActs acts;
    private final Clock clock;

    CameraPasskeyDesk(
            VisitorPasskeys visitors,
            OwnerPasskeys passkeys,
            Owners owners,
            CameraOwnerMails mails,
            CameraActs acts,
            Clock clock) {
        this.visitors = visitors;
        this.passkeys = passkeys;
        this.owners = owners;
        this.mails = mails;
        this.acts = acts;
        this.clock = clock;
    }

    /** Shows an owner the own passkeys, and writes that down. */
    @Transactional
    public List<OwnerPasskey> look(OwnerVisit visit) {
        acts.owner("passkey", Action.CONSULT, visit.by(clock.instant()));
        return passkeys.listOf(visit.owner());
    }

    /** The question for a browser to make one. */
    @Transactional
    public Map<String, Object> ask(OwnerVisit visit, HttpServletRequest request) {
        acts.owner("passkey", Action.CONSULT, visit.by(clock.instant()));
        var owner = owners.find(visit.owner()).orElseThrow();
        var user = new PasskeyUser(
                passkeys.handle(owner.id()),
                owner.contact().mail().text(),
                owner.contact().name());
        var known = passkeys.listOf(owner.id()).stream().map(OwnerPasskey::half).toList();
        return visitors.askToMake(user, known, request);
    }

    /** Adds the one that a browser made; returns the key of the text that says what is wrong, if anything is. */
    @Transactional
    public Optional<String> add(OwnerVisit visit, String name, String answer, HttpServletRequest request) {
        var made = visitors.made(answer, request);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Optional.of("access.passkey.name.missing");
        }
        if (passkeys.listOf(visit.owner()).size() >= MOST) {
            return Optional.of("access.passkey.most");
        }
        var by = visit.by(clock.instant());
        if (made.isEmpty() || !passkeys.add(name.strip(), made.get(), by)) {
            return Optional.of("access.passkey.not-made");
        }
        var owner = owners.find(visit.owner()).orElseThrow();
        mails.queue("passkey", EntryLinks.CONCERNS, owner.contact().mail(), owner.language());
        return Optional.empty();
    }

    public void remove(OwnerVisit visit, UUID passkey) {
        passkeys.remove(passkey, visit.by(clock.instant()));
    }
}
