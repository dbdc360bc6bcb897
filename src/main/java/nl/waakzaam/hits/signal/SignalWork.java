// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.signal.Signal.Holder;
import nl.waakzaam.hits.signal.Signal.State;
import nl.waakzaam.hits.signal.Signal.Step;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.purchases.BoughtGoods;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What detectives do with the signals of their area. Refuses with {@link InvalidInput} a dismissal without a reason. */
@Service
public class SignalWork {
    private static final int LONGEST_REASON = 500;

    private final PostgresSignals signals;
    private final BoughtGoods bought;
    private final GoodsReading stolen;
    private final Municipalities municipalities;
    private final SignalLog log;
    private final Clock clock;

    SignalWork(
            PostgresSignals signals,
            BoughtGoods bought,
            GoodsReading stolen,
            Municipalities municipalities,
            SignalLog log,
            Clock clock) {
        this.signals = signals;
        this.bought = bought;
        this.stolen = stolen;
        this.municipalities = municipalities;
        this.log = log;
        this.clock = clock;
    }

    /** A signal with the goods that are still there, and never with who sold or lost them. */
    public record Opened(Signal signal, List<PurchasedGood> bought, List<Good> stolen, List<Step> steps) {}

    /** Empty when the area has no such signal. */
    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return signals.find(id, area(actor)).map(signal -> {
            log.consulted(actor.id(), signal);
            return new Opened(signal, bought(signal), stolen(signal), signals.steps(id));
        });
    }

    /** Empty when the area has no such signal; false when it is open no more. */
    @Transactional
    public Optional<Boolean> dismiss(UUID id, String typedReason, Actor actor) {
        return signals.find(id, area(actor)).map(signal -> {
            var reason = Texts.clean(typedReason);
            if (reason == null || reason.length() > LONGEST_REASON) {
                throw new InvalidInput(
                        List.of(new InvalidInput.Fault("reden", "signals.error.reason", LONGEST_REASON)));
            }
            return dismiss(signal, reason, actor);
        });
    }

    private boolean dismiss(Signal signal, String reason, Actor actor) {
        var moved = signals.move(signal.id(), Set.of(State.OPEN), State.DISMISSED, actor.id(), reason, clock.instant());
        if (moved) {
            log.dismissed(actor.id(), signal);
        }
        return moved;
    }

    private List<PurchasedGood> bought(Signal signal) {
        var ids = signal.holders().stream()
                .filter(Holder::bought)
                .map(holder -> UUID.fromString(holder.good()))
                .toList();
        return bought.list(ids).stream().map(BoughtGoods.BoughtGood::good).toList();
    }

    private List<Good> stolen(Signal signal) {
        return signal.holders().stream()
                .filter(holder -> !holder.bought())
                .flatMap(holder -> stolen.find(Long.parseLong(holder.good())).stream())
                .filter(Good::isInUse)
                .toList();
    }

    /** Null for the whole country. */
    private @Nullable Collection<String> area(Actor actor) {
        return actor.area().contains("NL") ? null : municipalities.within(actor.area());
    }
}
