// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Optional;
import nl.waakzaam.access.Actor;
import org.springframework.stereotype.Component;

/** The hits of a detective's own area: others do not exist for them. */
@Component
class AreaHits {
    private final PostgresHits hits;
    private final HitScopes scopes;

    AreaHits(PostgresHits hits, HitScopes scopes) {
        this.hits = hits;
        this.scopes = scopes;
    }

    Optional<Hit> find(HitId id, Actor actor) {
        return hits.find(id, scopes.of(actor).area());
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Hit> hold(HitId id, Actor actor) {
        return hits.hold(id) ? find(id, actor) : Optional.empty();
    }
}
