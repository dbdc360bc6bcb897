// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.search.CameraSearchLog;
import nl.waakzaam.cameras.search.CaseSearch;
import nl.waakzaam.cameras.search.CaseSearches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who asked a search makes keys to it and withdraws them; the processing log is told of both. */
@Service
public class CaseTokenDesk {
    private final CaseSearches searches;
    private final CaseTokens tokens;
    private final CameraSearchLog log;

    CaseTokenDesk(CaseSearches searches, CaseTokens tokens, CameraSearchLog log) {
        this.searches = searches;
        this.tokens = tokens;
        this.log = log;
    }

    /** An own search that is allowed; empty for every other. */
    Optional<CaseSearch> find(UUID id, Actor actor) {
        return searches.find(id).filter(search -> search.isOf(actor));
    }

    List<CaseToken> list(CaseSearch search) {
        return tokens.list(search);
    }

    /** The new key, which is shown once. */
    @Transactional
    public String make(CaseSearch search, Duration valid) {
        log.token(search, "sleutel gemaakt, %d uur geldig".formatted(valid.toHours()));
        return tokens.make(search, valid);
    }

    /** Does nothing with a key that opens nothing any more, or is of another search. */
    @Transactional
    public void withdraw(CaseSearch search, UUID token) {
        if (tokens.withdraw(search, token)) {
            log.token(search, "sleutel ingetrokken");
        }
    }
}
