// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenKeys;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.PostgresGoods.Written;
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
    private final GoodsReading reading;
    private final ObjectProvider<StolenKeys> keys;
    private final RegisterLog log;
    private final ApplicationEventPublisher events;

    StolenGoods(
            PostgresGoods goods,
            GoodsReading reading,
            ObjectProvider<StolenKeys> keys,
            RegisterLog log,
            ApplicationEventPublisher events) {
        this.goods = goods;
        this.reading = reading;
        this.keys = keys;
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
        var latest = latestOfEach(versions);
        var written = goods.write(List.copyOf(latest.values()), change.at(), fullDelivery);
        var byId = new TreeMap<Long, GoodVersion>();
        written.forEach(row -> byId.put(row.id(), latest.get(row.name())));
        if (!byId.isEmpty()) {
            record(byId, written, change);
        }
        var added = (int) written.stream().filter(Written::added).count();
        return new Stored(ids(written), added, versions.size() - written.size());
    }

    /**
     * Brings a good to a next state: recovered, returned or withdrawn.
     *
     * @throws StateNotAllowed when that state cannot follow the one the good is in
     * @throws java.util.NoSuchElementException when there is no such good
     */
    @Transactional
    public void bring(long id, GoodState state, Change change) {
        var good = reading.find(id).orElseThrow().version();
        if (!good.state().next().contains(state)) {
            throw new StateNotAllowed(good.state(), state);
        }
        store(List.of(good.in(state, later(good, change))), change, false);
    }

    /** Withdraws goods that their source no longer delivers; those no longer sought are passed over. */
    @Transactional
    public void withdrawAbsent(Collection<Long> ids, Change change) {
        var withdrawn = goods.withdrawAbsent(ids, change.at());
        if (!withdrawn.isEmpty()) {
            var states = new TreeMap<Long, GoodState>();
            withdrawn.forEach(id -> states.put(id, GoodState.WITHDRAWN));
            goods.addHistory(states, change);
            keys.getObject().remove(withdrawn);
            log.record(Set.copyOf(withdrawn), withdrawn.size(), change);
            events.publishEvent(new GoodsClosed(Set.copyOf(withdrawn)));
        }
    }

    /** Takes goods out of use at the end of their term: no check, list or search finds them; their state stays. */
    @Transactional
    public void restrict(Collection<Long> ids, Change change) {
        var states = goods.restrict(ids);
        if (!states.isEmpty()) {
            var restricted = Set.copyOf(states.keySet());
            goods.addHistory(states, change);
            keys.getObject().remove(restricted);
            log.restricted(restricted, change);
            events.publishEvent(new GoodsClosed(restricted));
        }
    }

    /** Destroys goods: their content goes for good, what stays is that there was one, and when it went. */
    @Transactional
    public void destroy(Collection<Long> ids, Change change) {
        goods.destroy(ids, change.at());
        var states = new TreeMap<Long, GoodState>();
        ids.forEach(id -> states.put(id, GoodState.DESTROYED));
        goods.addHistory(states, change);
        keys.getObject().remove(ids);
        log.destroyed(Set.copyOf(ids), change);
        events.publishEvent(new GoodsClosed(Set.copyOf(ids)));
    }

    /** A version by hand follows what it was based on, also when the source's clock runs ahead of ours. */
    private static java.time.Instant later(GoodVersion good, Change change) {
        return change.at().isAfter(good.at()) ? change.at() : good.at().plusMillis(1);
    }

    private void record(Map<Long, GoodVersion> byId, List<Written> written, Change change) {
        var changed =
                written.stream().filter(row -> !row.added()).map(Written::id).toList();
        goods.replaceNumbers(changed, numbersOf(byId));
        goods.addHistory(states(byId), change);
        var findable = findable(byId, written);
        keys.getObject().replace(byId.keySet(), keysOf(findable));
        log.record(byId.keySet(), changed.size(), change);
        announce(byId.keySet(), findable.keySet());
    }

    private void announce(Set<Long> written, Set<Long> findable) {
        var closed = written.stream().filter(id -> !findable.contains(id)).collect(Collectors.toUnmodifiableSet());
        if (!findable.isEmpty()) {
            events.publishEvent(new GoodsFindable(Set.copyOf(findable)));
        }
        if (!closed.isEmpty()) {
            events.publishEvent(new GoodsClosed(closed));
        }
    }

    /** What checks may find: in a state that is sought, and within its term of use however new the version is. */
    private static Map<Long, GoodVersion> findable(Map<Long, GoodVersion> byId, List<Written> written) {
        var findable = new TreeMap<Long, GoodVersion>(byId);
        findable.values().removeIf(good -> !good.state().found());
        written.stream().filter(row -> !row.usable()).map(Written::id).forEach(findable::remove);
        return findable;
    }

    private static List<StolenKey> keysOf(Map<Long, GoodVersion> findable) {
        var found = new ArrayList<StolenKey>();
        findable.forEach((id, good) -> good.keys()
                .forEach(key -> found.add(
                        new StolenKey(id, good.reportKey(), key, good.category().code(), good.make(), good.colour()))));
        return found;
    }

    private static Map<SourceName, GoodVersion> latestOfEach(List<GoodVersion> versions) {
        var latest = new LinkedHashMap<SourceName, GoodVersion>();
        for (var version : versions) {
            latest.merge(version.name(), version, (one, other) -> other.at().isAfter(one.at()) ? other : one);
        }
        return latest;
    }

    private static Map<Long, List<GoodNumber>> numbersOf(Map<Long, GoodVersion> byId) {
        var numbers = new TreeMap<Long, List<GoodNumber>>();
        byId.forEach((id, good) -> numbers.put(id, good.numbers()));
        return numbers;
    }

    private static Map<Long, GoodState> states(Map<Long, GoodVersion> byId) {
        var states = new TreeMap<Long, GoodState>();
        byId.forEach((id, good) -> states.put(id, good.state()));
        return states;
    }

    private static Map<SourceName, Long> ids(List<Written> written) {
        var ids = new HashMap<SourceName, Long>();
        written.forEach(row -> ids.put(row.name(), row.id()));
        return ids;
    }
}
