// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Set;

/**
 * A machine that may call the API.
 *
 * @param sources the names of sources ({@code bron}) whose goods it may write
 */
record Client(
        String clientId,
        String name,
        String organisation,
        String secretHash,
        Set<String> scopes,
        Set<String> sources,
        Set<String> area,
        boolean revoked) {

    Actor actor() {
        return new Actor("client:" + clientId, name, organisation, Set.of(), area, sources);
    }
}
