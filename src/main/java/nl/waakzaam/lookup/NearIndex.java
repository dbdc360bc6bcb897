// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Stream;
import nl.waakzaam.lookup.StolenLookup.Neighbour;

/**
 * All distinct folded forms in memory: finds every one within two edits, and those that fit a worn number. Two shelves by length, so
 * that the few long numbers do not make the many short ones larger; on each the bulk and the late additions. Immutable:
 * additions make a new index that shares what did not change. Any number of threads may search at the same time.
 */
final class NearIndex {
    static final int LONGEST_SHORT = 24;
    private static final int FEWEST_TO_MERGE = 20_000;
    private static final int MERGE_AT_SHARE = 16;
    static final int OPEN_SYMBOLS = 3;
    private static final ArrayBlockingQueue<NearWalk> IDLE = new ArrayBlockingQueue<>(64);

    static final NearIndex EMPTY = new NearIndex(
            Shelf.empty(1, LONGEST_SHORT),
            Shelf.empty(1, LONGEST_SHORT),
            Shelf.empty(LONGEST_SHORT + 1, FoldedAlphabet.LONGEST),
            Shelf.empty(LONGEST_SHORT + 1, FoldedAlphabet.LONGEST));

    private final Shelf shorts;
    private final Shelf lateShorts;
    private final Shelf longs;
    private final Shelf lateLongs;

    private NearIndex(Shelf shorts, Shelf lateShorts, Shelf longs, Shelf lateLongs) {
        this.shorts = shorts;
        this.lateShorts = lateShorts;
        this.longs = longs;
        this.lateLongs = lateLongs;
    }

    static NearIndex of(Collection<String> folded) {
        var additions = new Additions();
        folded.forEach(additions::add);
        return EMPTY.with(additions);
    }

    /** This index and the additions, which are spent. */
    NearIndex with(Additions additions) {
        var newShorts = additions.shorts(shorts);
        var newLongs = additions.longs(longs);
        var nextShorts = together(shorts, lateShorts, newShorts);
        var nextLongs = together(longs, lateLongs, newLongs);
        return new NearIndex(nextShorts.bulk, nextShorts.late, nextLongs.bulk, nextLongs.late);
    }

    /** All forms within 0, 1 or 2 edits, nearest first, at most {@code limit}. */
    List<Neighbour> near(String folded, int edits, int limit) {
        if (edits < 0 || edits > 2) {
            throw new IllegalArgumentException("0, 1 or 2 edits");
        }
        var idle = IDLE.poll();
        var walk = idle == null ? new NearWalk() : idle;
        try {
            search(walk, folded, Math.max(1, edits));
            return walk.matches().nearest(edits, limit);
        } finally {
            IDLE.offer(walk);
        }
    }

    boolean contains(String folded) {
        return !near(folded, 0, 1).isEmpty();
    }

    /** All forms that fit a worn number; made as they are asked for. */
    Stream<String> worn(WornForm worn) {
        return shelves().flatMap(shelf -> shelf.worn().fitting(worn));
    }

    /** Spares the first search for a worn number the making of its sets. */
    void prepareWorn() {
        shelves().forEach(shelf -> shelf.worn().prepare());
    }

    /** Leaves what it finds in the walk's matches. */
    void search(NearWalk walk, CharSequence folded, int edits) {
        walk.prepare(folded, edits);
        walk.search(shorts);
        walk.search(lateShorts);
        walk.search(longs);
        walk.search(lateLongs);
    }

    /** How many forms have the same length and differ only in their last three characters, up to {@code enough}. */
    int density(String folded, int enough) {
        var codes = new byte[FoldedAlphabet.LONGEST];
        int length = FoldedAlphabet.encode(folded, codes);
        int count = 0;
        for (var shelf : length <= LONGEST_SHORT ? List.of(shorts, lateShorts) : List.of(longs, lateLongs)) {
            count += shelf.sameBeginning(codes, length, OPEN_SYMBOLS, enough - count);
        }
        return count;
    }

    int size() {
        return shelves().mapToInt(shelf -> shelf.forward().size()).sum();
    }

    long bytes() {
        return shelves().mapToLong(Shelf::bytes).sum();
    }

    private Stream<Shelf> shelves() {
        return Stream.of(shorts, lateShorts, longs, lateLongs);
    }

    private static Shelves together(Shelf bulk, Shelf late, Shelf added) {
        if (added.forward().size() == 0) {
            return new Shelves(bulk, late);
        }
        var all = late.mergedWith(added);
        var tooMany = Math.max(FEWEST_TO_MERGE, bulk.forward().size() / MERGE_AT_SHARE);
        return all.forward().size() <= tooMany && bulk.forward().size() > 0
                ? new Shelves(bulk, all)
                : new Shelves(bulk.mergedWith(all), Shelf.empty(bulk.shortest(), bulk.longest()));
    }

    private record Shelves(Shelf bulk, Shelf late) {}
}
