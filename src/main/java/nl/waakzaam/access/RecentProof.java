// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Whether whoever acts proved minutes ago to be the owner of the account: what hands out a way in asks for that, since a
 * screen may stand open without its owner. {@link #at} is where a new proof is given, and leads back.
 */
@Component
public class RecentProof {
    private final SessionContexts contexts;
    private final Clock clock;

    RecentProof(SessionContexts contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    public boolean isGiven(HttpServletRequest request) {
        return contexts.get(request).isFresh(clock.instant());
    }

    /** @param back a path of ours without anything personal */
    public static String at(String back) {
        return OwnAccountPages.PATH + "?naar=" + back;
    }
}
