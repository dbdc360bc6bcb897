// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.waakzaam.lookup.StolenKeys;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of stolen goods. What it stores is found by checks as soon as the transaction commits, what it closes no
 * longer; each change leaves a history row and a row in the processing log in the same transaction.
 */
@Service
public class StolenGoods {
    private final PostgresGoods goods;
    private final PostgresNumbers numbers;
    private final PostgresHistory history;
    private final Amendments amendments;
    private final GoodsReading reading;
    private final ObjectProvider<StolenKeys> keys;
    private final UnitCodes units;
    private final RegisterLog log;
    private final ApplicationEventPublisher events;

    StolenGoods(
            PostgresGoods goods,
            PostgresNumbers numbers,
            PostgresHistory history,
            Amendments amendments,
            GoodsReading reading,
            ObjectProvider<StolenKeys> keys,
            UnitCodes units,
            RegisterLog log,
            ApplicationEventPublisher events) {
        this.goods = goods;
        this.numbers = numbers;
        this.history = history;
        this.amendments = amendments;
        this.reading = reading;
        this.keys = keys;
        this.units = units;
        this.log = log;
        this.events = events;
    }

    /**
     * Stores what sources deliver. Of several versions of one good the latest counts, in whatever order they come; a
     * destroyed good stays destroyed. Refuses nothing: what is not later is ignored and counted.
     *
     * @param fullDelivery whether these versions are part of all that their source has, so that a good that was
     *     withdrawn for being absent comes back
     */
    @Transactional
    public Stored store(List<GoodVersion> versions, Change change, boolean fullDelivery) {
        var written = amendments.appliedTo(goods.write(latestOfEach(versions), change.at(), fullDelivery));
        if (!written.isEmpty()) {
            record(written, change);
        }
        return written.outOf(versions.size());
    }

    /**
     * Brings a good to a next state: recovered, returned or withdrawn.
     *
     * @throws StateNotAllowed when that state cannot follow the one the good is in
     * @throws java.util.NoSuchElementException when there is no such good
     */
    @Transactional
    public void bring(long id, GoodState state, Change change) {
        var good = reading.hold(id).version();
        if (!good.state().next().contains(state)) {
            throw new StateNotAllowed(good.state(), state);
        }
        replace(good, good.in(state, change.at()), change);
    }

    /**
     * Gives a good a next version, made from the one it has while nobody else changes it.
     *
     * @param seen when it was last changed, as whoever changes it now saw it
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws java.util.NoSuchElementException when there is no such good
     */
    @Transactional
    public void change(long id, String seen, Function<Good, GoodVersion> next, Change change) {
        var good = reading.hold(id);
        if (!good.isAsSeen(seen)) {
            throw new ChangedMeanwhile(good);
        }
        replace(good.version(), next.apply(good), change);
    }

    private void replace(GoodVersion good, GoodVersion next, Change change) {
        store(List.of(next.in(next.state(), later(good, change))), change, false);
    }

    /** Withdraws goods that their source no longer delivers; those no longer sought are passed over. */
    @Transactional
    public void withdrawAbsent(Collection<Long> ids, Change change) {
        var withdrawn = goods.withdrawAbsent(ids, change.at());
        if (!withdrawn.isEmpty()) {
            close(withdrawn, GoodState.WITHDRAWN, change);
            log.record(Set.copyOf(withdrawn), withdrawn.size(), change);
        }
    }

    /** Takes goods out of use at the end of their term: no check, list or search finds them; their state stays. */
    @Transactional
    public void restrict(Collection<Long> ids, Change change) {
        var states = goods.restrict(ids);
        if (!states.isEmpty()) {
            var restricted = Set.copyOf(states.keySet());
            history.add(states, change);
            keys.getObject().remove(restricted);
            log.restricted(restricted, change);
            events.publishEvent(new GoodsClosed(restricted));
        }
    }

    /** Destroys goods: their content goes for good, what stays is that there was one, and when it went. */
    @Transactional
    public void destroy(Collection<Long> ids, Change change) {
        log.destroyed(Set.copyOf(ids), change);
        goods.destroy(ids, change.at());
        close(ids, GoodState.DESTROYED, change);
    }

    private void close(Collection<Long> ids, GoodState state, Change change) {
        history.add(ids, state, change);
        keys.getObject().remove(ids);
        events.publishEvent(new GoodsClosed(Set.copyOf(ids)));
    }

    /** Writes all that goes with goods whose rows were written. */
    void record(WrittenGoods written, Change change) {
        numbers.replace(written, change.at());
        history.add(written, change);
        var changed = written.changed();
        keys.getObject().replace(changed, written.keys());
        log.record(written.ids(), changed.size(), change);
        announce(written);
    }

    private void announce(WrittenGoods written) {
        var findable = written.ids(true);
        var closed = written.ids(false);
        if (!findable.isEmpty()) {
            events.publishEvent(new GoodsFindable(Set.copyOf(findable)));
        }
        if (!closed.isEmpty()) {
            events.publishEvent(new GoodsClosed(closed));
        }
    }

    /** A version by hand follows what it was based on, also when the source's clock runs ahead of ours. */
    private static Instant later(GoodVersion good, Change change) {
        return change.at().isAfter(good.at()) ? change.at() : good.at().plusMillis(1);
    }

    private Map<SourceName, GoodVersion> latestOfEach(List<GoodVersion> versions) {
        var latest = new LinkedHashMap<SourceName, GoodVersion>();
        for (var delivered : versions) {
            var version = units.read(delivered);
            latest.merge(version.name(), version, (one, other) -> other.isLaterThan(one) ? other : one);
        }
        return latest;
    }
}
