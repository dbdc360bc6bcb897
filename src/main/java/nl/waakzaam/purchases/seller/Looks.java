// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Who looked at a purchase, as its seller may read it: looks by police as {@link PoliceLooks} tells. */
@Component
class Looks {
    /** What of the log is read at once, and the most that is shown: what stays hidden takes the place of no other. */
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
        var worked = investigations.of(goods.stream().map(PurchasedGood::id).toList());
        var police = new PoliceLooks(embargo, worked);
        var roles = new HashMap<String, Set<Role>>();
        return acts(id, now)
                .filter(act -> act.action() == Action.CONSULT || act.action() == Action.DISCLOSE)
                .<Look>mapMulti((act, shown) -> {
                    var look = look(act, roles.computeIfAbsent(act.actor(), this::rolesOf));
                    if (look.who() != Who.POLICE || police.shows(act.at(), now)) {
                        shown.accept(look);
                    }
                })
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Read only as far as somebody takes them. */
    private Stream<LoggedAct> acts(PurchaseId id, Instant now) {
        var all = LogQuery.on(ObjectKind.PURCHASE, id.toString(), Instant.EPOCH, now.plus(Duration.ofMillis(1)));
        return IntStream.iterate(0, skip -> skip + MOST)
                .mapToObj(skip -> log.list(all, skip, MOST))
                .takeWhile(acts -> !acts.isEmpty())
                .flatMap(List::stream);
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
