// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.owners.OwnerContacts;
import nl.waakzaam.cameras.owners.OwnerContacts.Reached;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens to police whose camera it is, one camera at a time. Refuses a camera that the search does not find. The look is
 * written down for the owner, and in the processing log about that person, in the same transaction.
 */
@Service
public class CameraContacts {
    private final CameraAnswering answering;
    private final CameraAnswers answers;
    private final OwnerContacts owners;
    private final CameraSearchLog log;
    private final LookEmbargo looks;
    private final Clock clock;

    CameraContacts(
            CameraAnswering answering,
            CameraAnswers answers,
            OwnerContacts owners,
            CameraSearchLog log,
            LookEmbargo looks,
            Clock clock) {
        this.answering = answering;
        this.answers = answers;
        this.owners = owners;
        this.log = log;
        this.looks = looks;
        this.clock = clock;
    }

    /** What is known of a camera, once its owner is too. */
    public record Opened(CaseSearch search, FoundCamera camera, Reached reached) {}

    @Transactional
    public Optional<Opened> open(UUID search, UUID camera, Actor actor) {
        return answering
                .find(search, actor)
                .flatMap(one -> answers.find(one, camera, actor)
                        .flatMap(found -> owners.find(found.id()).map(reached -> opened(one, found, reached, actor))));
    }

    private Opened opened(CaseSearch search, FoundCamera camera, Reached reached, Actor actor) {
        log.opened(search, camera.id(), reached.owner().contact().mail(), actor.id());
        looks.opened(search, camera.id(), actor.id(), clock.instant());
        return new Opened(search, camera, reached);
    }
}
