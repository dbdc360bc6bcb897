// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Names candidates from memory and resolves them in the database. */
@Service
class LiveStolenLookup implements StolenLookup {
    private static final int RESOLVED_AT_ONCE = 500;

    private final FormsFollower follower;
    private final PostgresStolenLookup database;

    LiveStolenLookup(@Qualifier("stolenForms") FormsFollower follower, PostgresStolenLookup database) {
        this.follower = follower;
        this.database = database;
    }

    @Override
    public List<Neighbour> near(String folded, int edits, int limit) {
        return follower.index().near(folded, edits, limit);
    }

    @Override
    public void catchUp() {
        follower.follow();
    }

    @Override
    public int density(String folded, int enough) {
        return follower.index().density(folded, enough);
    }

    @Override
    public List<StolenKey> resolve(Collection<String> folded) {
        return database.resolve(folded);
    }

    /** Resolves piece by piece until there are enough, so that withdrawn numbers in memory crowd out no others. */
    @Override
    public List<StolenKey> worn(String foldedPattern, Predicate<StolenKey> allowed, int limit) {
        return follower.index()
                .worn(WornForm.of(foldedPattern))
                .gather(Gatherers.windowFixed(RESOLVED_AT_ONCE))
                .flatMap(forms -> database.resolve(forms).stream())
                .filter(allowed)
                .limit(limit)
                .toList();
    }
}
