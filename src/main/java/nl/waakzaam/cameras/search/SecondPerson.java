// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague of the same area decides about a search that asks more than usual. Refuses the own search, one of another area,
 * and one that was decided before; the database holds to the first and the last, whatever happens at the same time.
 */
@Service
class SecondPerson {
    private static final String COUNTRY = "NL";

    private final CaseSearches searches;
    private final Municipalities municipalities;
    private final CameraSearchLog log;
    private final SecondPersonMails mails;
    private final Clock clock;

    SecondPerson(
            CaseSearches searches,
            Municipalities municipalities,
            CameraSearchLog log,
            SecondPersonMails mails,
            Clock clock) {
        this.searches = searches;
        this.municipalities = municipalities;
        this.log = log;
        this.mails = mails;
        this.clock = clock;
    }

    /** How many searches wait for somebody as this actor. */
    int count(Actor actor) {
        return searches.countWaiting(actor.id(), codesOf(actor));
    }

    /** What waits for somebody as this actor, to read before deciding. */
    @Transactional
    public Optional<CaseSearch> read(UUID id, Actor actor) {
        var search = find(id, actor);
        search.ifPresent(one -> log.secondPerson(Action.CONSULT, one, "beoordelen", actor.id()));
        return search;
    }

    /** Whether this was the decision; the reason goes to who asked, and into the log. */
    @Transactional
    public boolean decide(UUID id, boolean approved, String because, Actor actor) {
        var search = find(id, actor).filter(one -> searches.decide(id, approved, because, actor.id(), clock.instant()));
        search.ifPresent(one -> {
            log.secondPerson(Action.CHANGE, one, (approved ? "toegestaan" : "geweigerd") + ": " + because, actor.id());
            mails.decided(one);
        });
        return search.isPresent();
    }

    private Optional<CaseSearch> find(UUID id, Actor actor) {
        var codes = codesOf(actor);
        return searches.findAny(id)
                .filter(asked -> asked.state() == Asked.State.WACHT)
                .map(Asked::search)
                .filter(search -> !search.isOf(actor))
                .filter(search ->
                        codes.contains(COUNTRY) || search.units().stream().anyMatch(codes::contains));
    }

    /** The codes of the actor's area and of all municipalities in it: a search asked within these is a colleague's. */
    Set<String> codesOf(Actor actor) {
        var codes = new HashSet<>(municipalities.within(actor.area()));
        codes.addAll(actor.area());
        return codes;
    }
}
