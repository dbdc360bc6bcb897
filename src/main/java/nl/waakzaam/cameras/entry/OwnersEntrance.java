// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.access.VisitorPasskeys;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.owners.CameraActs;
import nl.waakzaam.cameras.owners.CameraColleagues;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.OwnerPasskeys;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.notices.MailAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who has a mailed link, or a passkey. */
@Service
class OwnersEntrance {
    private final EntryLinks links;
    private final EntrySessions sessions;
    private final Owners owners;
    private final CameraColleagues colleagues;
    private final VisitorPasskeys visitors;
    private final OwnerPasskeys passkeys;
    private final CameraOwnerMails mails;
    private final CameraActs acts;
    private final Clock clock;

    OwnersEntrance(
            EntryLinks links,
            EntrySessions sessions,
            Owners owners,
            CameraColleagues colleagues,
            VisitorPasskeys visitors,
            OwnerPasskeys passkeys,
            CameraOwnerMails mails,
            CameraActs acts,
            Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.owners = owners;
        this.colleagues = colleagues;
        this.visitors = visitors;
        this.passkeys = passkeys;
        this.mails = mails;
        this.acts = acts;
        this.clock = clock;
    }

    /** The secret of the session that begins; nothing for a link that was used, is too old or never was. */
    @Transactional
    public Optional<String> enter(String token) {
        return links.use(token).map(this::enter);
    }

    /** The same for an owner with a passkey; nothing when it does not prove who came. */
    @Transactional
    public Optional<String> enterByPasskey(String answer, HttpServletRequest request) {
        return visitors.used(answer, passkeys, request)
                .map(passkeys::ownerOf)
                .flatMap(owners::find)
                .map(owner -> enter(EntryPerson.of(owner.contact().mail(), owner.language())));
    }

    private String enter(EntryLinks.Used used) {
        var now = clock.instant();
        var person = used.person();
        var moves = used.moves();
        if (moves != null) {
            owners.find(moves).ifPresent(owner -> move(owner, person.mail(), now));
        }
        acts.visitor("entry", Action.CONSULT, person.mail());
        owners.read(person.mail(), Locale.of(person.language()));
        colleagues.entered(person.mail(), now);
        return enter(person);
    }

    private String enter(EntryPerson person) {
        var now = clock.instant();
        colleagues
                .admissionsOf(person.mail())
                .forEach(one -> acts.owner(
                        "entry", Action.CONSULT, new OwnerBy(one.owner(), one.actor(), "web", person.mail(), now)));
        return sessions.start(person);
    }

    /** The address before is told, in case it was not its reader who wanted this. */
    private void move(Owner owner, MailAddress mail, Instant now) {
        var before = owner.contact().mail();
        var by = new OwnerBy(owner.id(), "camera-owner:" + owner.id(), "web", before, now);
        if (owners.change(owner.kind(), owner.contact().at(mail), by)) {
            mails.queue("moved", EntryLinks.CONCERNS, before, owner.language());
        }
    }
}
