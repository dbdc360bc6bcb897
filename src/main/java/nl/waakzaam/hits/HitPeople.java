// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.HashMap;
import java.util.Map;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.hits.HitWork.Opened;
import org.springframework.stereotype.Component;

/** The names of the colleagues who worked on a hit. */
@Component
class HitPeople {
    private final KnownActors actors;

    HitPeople(KnownActors actors) {
        this.actors = actors;
    }

    /** By id; the matcher, which is nobody, is absent. */
    Map<String, String> of(Opened opened) {
        var names = new HashMap<String, String>();
        opened.steps()
                .forEach(step -> actors.find(step.by()).map(Actor::name).ifPresent(name -> names.put(step.by(), name)));
        return names;
    }
}
