// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.access.ActiveAccounts;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Detectives give hits of their area to themselves or to a colleague. Refuses with {@link InvalidInput} a choice of no
 * hit and of nobody who may have them. Each hit is given whole or not at all: one that changed since it was seen, that
 * somebody has decided, or that lies outside the area of the colleague stays as it is and is named.
 */
@Service
public class Assigning {
    private final AreaHits hits;
    private final PostgresCourse course;
    private final HitScopes scopes;
    private final ActiveAccounts accounts;
    private final HitLog log;
    private final Clock clock;

    Assigning(
            AreaHits hits, PostgresCourse course, HitScopes scopes, ActiveAccounts accounts, HitLog log, Clock clock) {
        this.hits = hits;
        this.course = course;
        this.scopes = scopes;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param name of whom they were given to
     * @param left the hits that stayed as they were
     */
    public record Assigned(String name, int given, List<Hit> left) {}

    /** Who may be given hits, by account, oneself first: whose area has a part of one's own. */
    Map<String, Actor> candidates(Actor actor) {
        var own = scopes.of(actor);
        var all = new LinkedHashMap<String, Actor>();
        all.put(actor.id(), actor);
        accounts.with(Role.DETECTIVE).stream()
                .filter(one -> own.meets(scopes.of(one)))
                .forEach(one -> all.putIfAbsent(one.id(), one));
        return all;
    }

    /** Says nothing of a hit outside the own area. */
    @Transactional
    public Assigned assign(Collection<Ticked> ticked, String account, Actor actor) {
        var colleague = candidates(actor).get(account);
        if (ticked.isEmpty() || colleague == null) {
            throw new InvalidInput(faults(ticked.isEmpty(), colleague == null));
        }
        int given = 0;
        var left = new ArrayList<Hit>();
        for (var one : inOrder(ticked)) {
            var hit = hits.hold(one.id(), actor);
            if (hit.isPresent()) {
                boolean isGiven = isGiven(hit.get(), one.changedAt(), colleague, actor);
                given += isGiven ? 1 : 0;
                hit.filter(stays -> !isGiven).ifPresent(left::add);
            }
        }
        return new Assigned(colleague.name(), given, left);
    }

    /** All who give hits take them in this order, so that nobody waits for a colleague who waits for him. */
    private static List<Ticked> inOrder(Collection<Ticked> ticked) {
        return ticked.stream()
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
    }

    private static List<Fault> faults(boolean nothing, boolean nobody) {
        var faults = new ArrayList<Fault>();
        if (nothing) {
            faults.add(new Fault("toewijzen", "hits.assign.error.none"));
        }
        if (nobody) {
            faults.add(new Fault("aan", "hits.assign.error.who"));
        }
        return faults;
    }

    private boolean isGiven(Hit hit, String seen, Actor colleague, Actor actor) {
        var may = hit.changedAt().toString().equals(seen)
                && Move.TAKE.fits(hit)
                && hit.proposal() == null
                && scopes.of(colleague).holds(hit.municipality());
        if (may) {
            course.give(hit, colleague.id(), actor.id(), now());
            log.moved(actor.id(), hit, Move.TAKE);
        }
        return may;
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
