// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Clock;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A detective opens whose camera it is. */
@Controller
class CameraContactPages {
    static final String OPEN = FoundCameraPages.ONE + "/{camera:[0-9a-f-]{36}}";

    private final CameraContacts contacts;
    private final CurrentActor actor;
    private final Clock clock;

    CameraContactPages(CameraContacts contacts, CurrentActor actor, Clock clock) {
        this.contacts = contacts;
        this.actor = actor;
        this.clock = clock;
    }

    /** By POST: to look is an act, and a link that is opened by accident opens nobody. */
    @PostMapping(OPEN)
    String open(@PathVariable("id") UUID search, @PathVariable("camera") UUID camera, Model model) {
        var opened = contacts.open(search, camera, actor.get()).orElseThrow(FoundCameraPages::absent);
        model.addAttribute("opened", opened);
        model.addAttribute("now", clock.instant());
        return "cameras/search/contact";
    }
}
