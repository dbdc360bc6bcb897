// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.util.UUID;
import nl.waakzaam.cameras.search.LookEmbargo;
import org.springframework.stereotype.Component;

/**
 * When owners see that police looked at their cameras: once all dossiers of the search have ended and their embargoes are
 * over.
 */
@Component
class DossierLooks {
    private final PostgresDossiers dossiers;
    private final LookEmbargo looks;

    DossierLooks(PostgresDossiers dossiers, LookEmbargo looks) {
        this.dossiers = dossiers;
        this.looks = looks;
    }

    /** A dossier of this search ended. */
    void end(UUID search, Instant now) {
        dossiers.toldFrom(search).ifPresent(moment -> looks.end(search, moment, now));
    }
}
