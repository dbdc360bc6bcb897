// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import org.springframework.stereotype.Component;

/** The names of those who proposed and decided, for colleagues who must know whom to ask. */
@Component
public class Colleagues {
    private final KnownActors actors;

    Colleagues(KnownActors actors) {
        this.actors = actors;
    }

    /** By id; who is not known, as the filler of demo data, is absent. */
    public Map<String, String> of(List<Proposal> proposals) {
        var names = new HashMap<String, String>();
        proposals.stream()
                .flatMap(proposal -> Stream.of(proposal.proposedBy(), proposal.decidedBy()))
                .filter(Objects::nonNull)
                .forEach(id -> actors.find(id).map(Actor::name).ifPresent(name -> names.put(id, name)));
        return names;
    }
}
