// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.waakzaam.cameras.search.LookEmbargo;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When owners see that police looked at their cameras: once all dossiers of the search have ended and their embargoes are
 * over. A look for which no dossier was opened is seen after half a year, so that nobody looks unseen by opening none.
 */
@Component
class DossierLooks {
    private static final Duration WITHOUT_DOSSIER = Duration.ofDays(182);

    private final PostgresDossiers dossiers;
    private final LookEmbargo looks;
    private final Clock clock;

    DossierLooks(PostgresDossiers dossiers, LookEmbargo looks, Clock clock) {
        this.dossiers = dossiers;
        this.looks = looks;
        this.clock = clock;
    }

    /** A dossier of this search ended. */
    void end(UUID search) {
        dossiers.visibleFrom(search, clock.instant()).ifPresent(moment -> looks.end(search, moment));
    }

    /** Each hour; also looks that were taken after the dossier had ended. */
    @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
    @Transactional
    public void round() {
        looks.hiddenSince(clock.instant().minus(WITHOUT_DOSSIER)).forEach(this::end);
    }
}
