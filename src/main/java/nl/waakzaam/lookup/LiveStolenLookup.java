// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Names candidates from memory and resolves them in the database. */
@Service
class LiveStolenLookup implements StolenLookup {
    private final StolenKeyFollower follower;
    private final PostgresStolenLookup database;

    LiveStolenLookup(StolenKeyFollower follower, PostgresStolenLookup database) {
        this.follower = follower;
        this.database = database;
    }

    @Override
    public List<Neighbour> near(String folded, int edits, int limit) {
        return follower.index().near(folded, edits, limit);
    }

    @Override
    public int density(String folded, int enough) {
        return follower.index().density(folded, enough);
    }

    @Override
    public List<StolenKey> resolve(Collection<String> folded) {
        return database.resolve(folded);
    }

    @Override
    public List<StolenKey> worn(String foldedPattern, int limit) {
        return database.worn(foldedPattern, limit);
    }
}
