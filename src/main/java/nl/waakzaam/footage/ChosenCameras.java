// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.search.CaseSearch;
import nl.waakzaam.footage.OpeningDossiers.Why;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.stereotype.Component;

/** The cameras that somebody chose from an answer, and whether each of them is in it: a form can be made up. */
@Component
class ChosenCameras {
    private static final int MOST = 200;
    private static final String COUNTRY = "NL";

    private final CameraRegister register;
    private final Municipalities municipalities;

    ChosenCameras(CameraRegister register, Municipalities municipalities) {
        this.register = register;
        this.municipalities = municipalities;
    }

    /** As the register has them now, each once; without those that were withdrawn. */
    List<AskedCamera> of(List<CameraId> chosen) {
        return chosen.stream()
                .distinct()
                .limit(MOST + 1)
                .map(register::camera)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why their owners may not be asked; empty when they may. */
    Optional<Why> refusal(List<AskedCamera> cameras, CaseSearch search, Actor actor) {
        if (cameras.isEmpty()) {
            return Optional.of(Why.NO_CAMERAS);
        }
        if (cameras.size() > MOST) {
            return Optional.of(Why.TOO_MANY);
        }
        return cameras.stream().allMatch(one -> isFound(one, search, actor))
                ? Optional.empty()
                : Optional.of(Why.OUT_OF_SIGHT);
    }

    private boolean isFound(AskedCamera one, CaseSearch search, Actor actor) {
        var own = actor.area().contains(COUNTRY)
                || municipalities.within(actor.area()).contains(one.municipality());
        return own && search.area().isMetBy(one.camera().view());
    }
}
