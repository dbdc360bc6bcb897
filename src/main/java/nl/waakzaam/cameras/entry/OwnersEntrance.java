// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.time.Clock;
import java.util.Optional;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.owners.CameraActs;
import nl.waakzaam.cameras.owners.Colleagues;
import nl.waakzaam.cameras.owners.OwnerBy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who has a mailed link. */
@Service
class OwnersEntrance {
    private final EntryLinks links;
    private final EntrySessions sessions;
    private final Colleagues colleagues;
    private final CameraActs acts;
    private final Clock clock;

    OwnersEntrance(
            EntryLinks links, EntrySessions sessions, Colleagues colleagues, CameraActs acts, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.colleagues = colleagues;
        this.acts = acts;
        this.clock = clock;
    }

    /** The secret of the session that begins; nothing for a link that was used, is too old or never was. */
    @Transactional
    public Optional<String> enter(String token) {
        return links.use(token).map(this::enter);
    }

    private String enter(EntryPerson person) {
        var now = clock.instant();
        colleagues.entered(person.mail(), now);
        colleagues.admissionsOf(person.mail())
                .forEach(one -> acts.owner(
                        "entry", Action.CONSULT, new OwnerBy(one.owner(), one.actor(), "web", person.mail(), now)));
        return sessions.start(person);
    }
}
