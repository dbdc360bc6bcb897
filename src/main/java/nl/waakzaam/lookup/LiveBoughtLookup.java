// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.lookup.StolenLookup.Neighbour;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Names candidates from memory and resolves them in the database. */
@Service
class LiveBoughtLookup implements BoughtLookup {
    private final FormsFollower follower;
    private final PostgresBoughtKeys database;

    LiveBoughtLookup(@Qualifier("boughtForms") FormsFollower follower, PostgresBoughtKeys database) {
        this.follower = follower;
        this.database = database;
    }

    @Override
    public void catchUp() {
        follower.follow();
    }

    @Override
    public List<Neighbour> near(String folded, int edits, int limit) {
        return follower.index().near(folded, edits, limit);
    }

    @Override
    public List<BoughtKey> resolve(Collection<String> folded) {
        return folded.isEmpty() ? List.of() : database.resolve(folded);
    }

    @Override
    public List<BoughtKey> of(Collection<UUID> goods) {
        return database.of(Set.copyOf(goods));
    }
}
