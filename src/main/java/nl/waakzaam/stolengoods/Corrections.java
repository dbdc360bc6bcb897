// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects goods without a new version of their source: with what their owner adds, and by what a dispute proves. The
 * version of the source stays the last one, so that its next one still counts; what was decided about numbers outlives it.
 */
@Service
public class Corrections {
    private final StolenGoods goods;
    private final GoodsReading reading;
    private final PostgresCorrections rows;
    private final PostgresHistory history;
    private final Amendments amendments;

    Corrections(
            StolenGoods goods,
            GoodsReading reading,
            PostgresCorrections rows,
            PostgresHistory history,
            Amendments amendments) {
        this.goods = goods;
        this.reading = reading;
        this.rows = rows;
        this.history = history;
        this.amendments = amendments;
    }

    /**
     * Adds to a good that is sought, which becomes {@link GoodState#SUPPLEMENTED}.
     *
     * @throws StateNotAllowed when the good is not sought any more, or its term of use is over
     * @throws NoSuchElementException when there is no such good
     */
    @Transactional
    public void supplement(long id, Supplement added, Change change) {
        correct(id, change, good -> good.supplemented(added));
        keep(id, added.numbers(), false, change);
    }

    /**
     * Takes numbers off a good that is sought. Its other numbers stay.
     *
     * @throws StateNotAllowed when the good is not sought any more, or its term of use is over
     * @throws NoSuchElementException when there is no such good
     */
    @Transactional
    public void strike(long id, Collection<GoodNumber> numbers, Change change) {
        correct(id, change, good -> good.with(without(good.numbers(), numbers)));
        keep(id, numbers, true, change);
    }

    /** Withdraws a good because of its numbers: should its source deliver it again, then without those. */
    @Transactional
    public void withdraw(long id, Collection<GoodNumber> numbers, Change change) {
        goods.bring(id, GoodState.WITHDRAWN, change);
        keep(id, numbers, true, change);
    }

    /** Writes in the history of goods what was decided about them, when that changes nothing. */
    @Transactional
    public void note(Collection<Long> ids, Change change) {
        var states = new TreeMap<Long, GoodState>();
        ids.forEach(id -> states.put(id, reading.hold(id).version().state()));
        history.add(states, change);
    }

    private void correct(long id, Change change, UnaryOperator<GoodVersion> correction) {
        var good = reading.hold(id);
        var present = good.version();
        if (!present.state().found() || !good.isInUse()) {
            throw new StateNotAllowed(present.state(), GoodState.SUPPLEMENTED);
        }
        var corrected = correction.apply(present);
        rows.correct(id, corrected, change.at());
        goods.record(new WrittenGoods(List.of(new WrittenGoods.WrittenGood(id, corrected, false, true))), change);
    }

    /** The desk's own goods have no other source that could bring anything back. */
    private void keep(long id, Collection<GoodNumber> numbers, boolean struck, Change change) {
        if (!reading.hold(id).version().isFromDesk()) {
            amendments.add(id, numbers, struck, change.at());
        }
    }

    private static List<GoodNumber> without(List<GoodNumber> all, Collection<GoodNumber> struck) {
        var kept = new ArrayList<>(all);
        kept.removeIf(number -> struck.stream().anyMatch(number::isSame));
        return List.copyOf(kept);
    }
}
