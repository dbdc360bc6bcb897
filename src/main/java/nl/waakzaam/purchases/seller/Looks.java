// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.access.Role;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.purchases.Investigations;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.seller.Look.Who;
import org.springframework.stereotype.Component;

/**
 * Who looked at a purchase, as its seller may read it: looks by police once no investigation is open any more and their
 * embargo is over.
 */
@Component
class Looks {
    private static final int MOST = 200;
    private static final String TILL = "client:";

    private final LogReading log;
    private final KnownActors actors;
    private final Investigations investigations;

    Looks(LogReading log, KnownActors actors, Investigations investigations) {
        this.log = log;
        this.actors = actors;
        this.investigations = investigations;
    }

    /** The latest first; what one visitor did within a minute is one look. */
    List<Look> list(PurchaseId id, List<PurchasedGood> goods, Embargo embargo, Instant now) {
        var investigated =
                investigations.areOpenOn(goods.stream().map(PurchasedGood::id).toList());
        var all = LogQuery.on(ObjectKind.PURCHASE, id.toString(), Instant.EPOCH, now.plus(Duration.ofMillis(1)));
        var acts = log.list(all, 0, MOST).stream()
                .filter(act -> act.action() == Action.CONSULT || act.action() == Action.DISCLOSE)
                .toList();
        var roles = acts.stream()
                .map(LoggedAct::actor)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::rolesOf));
        return acts.stream()
                .map(act -> look(act, roles.getOrDefault(act.actor(), Set.of())))
                .filter(look -> look.who() != Who.POLICE || !investigated && !embargo.hides(look.at(), now))
                .distinct()
                .toList();
    }

    private Set<Role> rolesOf(String actor) {
        return actors.find(actor).map(Actor::roles).orElse(Set.of());
    }

    private static Look look(LoggedAct act, Set<Role> roles) {
        var minute = act.at().truncatedTo(ChronoUnit.MINUTES);
        return new Look(minute, who(act, roles), act.purpose(), act.outcome() == Outcome.REFUSED);
    }

    /** Whoever processed police data, or does police work, is police: also when the account is gone. */
    private static Who who(LoggedAct act, Set<Role> roles) {
        if (act.actor().equals(SellerActs.SELLER.id())) {
            return Who.SELLER;
        }
        if (act.legalBasis().contains("Wpg") || roles.contains(Role.DETECTIVE) || roles.contains(Role.POLICE_INTAKE)) {
            return Who.POLICE;
        }
        if (roles.contains(Role.MUNICIPALITY)) {
            return Who.MUNICIPALITY;
        }
        return roles.contains(Role.DEALER) || act.actor().startsWith(TILL) ? Who.SHOP : Who.OTHER;
    }
}
