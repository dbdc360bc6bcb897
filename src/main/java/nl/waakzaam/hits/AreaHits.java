// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Collection;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.municipalities.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hits of a detective's own area: others do not exist for them. */
@Component
class AreaHits {
    private final PostgresHits hits;
    private final Municipalities municipalities;

    AreaHits(PostgresHits hits, Municipalities municipalities) {
        this.hits = hits;
        this.municipalities = municipalities;
    }

    Optional<Hit> find(HitId id, Actor actor) {
        return hits.find(id, area(actor));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Hit> hold(HitId id, Actor actor) {
        return hits.hold(id) ? find(id, actor) : Optional.empty();
    }

    /** Null for the whole country. */
    private @Nullable Collection<String> area(Actor actor) {
        return actor.area().contains("NL") ? null : municipalities.within(actor.area());
    }
}
