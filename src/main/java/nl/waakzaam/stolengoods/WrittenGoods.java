// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;

/** The goods that a delivery added or changed, in the order of their ids. */
record WrittenGoods(List<WrittenGood> all) {

    /**
     * A good as it was written.
     *
     * @param added whether it is new
     * @param usable whether its term of use still runs: a new version does not start it anew
     */
    record WrittenGood(long id, GoodVersion version, boolean added, boolean usable) {
        private boolean found() {
            return usable && version.state().found();
        }

        private Stream<StolenKey> keys() {
            return version.keys().stream()
                    .map(key -> new StolenKey(
                            id, version.reportKey(), key, version.category().code(), version.make(), version.colour()));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Set<Long> ids() {
        return all.stream().map(WrittenGood::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that stood in the register before. */
    List<Long> changed() {
        return all.stream().filter(good -> !good.added()).map(WrittenGood::id).toList();
    }

    /** Those that checks find from now on, or those that they do not. */
    Set<Long> ids(boolean found) {
        return all.stream()
                .filter(good -> good.found() == found)
                .map(WrittenGood::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What checks find them by. */
    List<StolenKey> keys() {
        return all.stream()
                .filter(WrittenGood::found)
                .flatMap(WrittenGood::keys)
                .toList();
    }

    Stored outOf(int delivered) {
        var ids = new HashMap<SourceName, Long>();
        all.forEach(good -> ids.put(good.version().name(), good.id()));
        return new Stored(ids, all.size() - changed().size(), delivered - all.size());
    }
}
