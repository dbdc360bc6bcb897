// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.limits.Admission;
import nl.waakzaam.limits.CheckGate;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.limits.Visitor;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Component;

/** Tells the gate who asks, how many numbers and of which series; the answer to the check does not matter to it. */
@Component
class CheckAdmission {
    private final CheckGate gate;
    private final CurrentActor actors;

    CheckAdmission(CheckGate gate, CurrentActor actors) {
        this.gate = gate;
        this.actors = actors;
    }

    Admission of(HttpServletRequest request, List<Reading> readings, Reply reply) {
        return gate.admit(visitor(request), readings.size(), folded(readings), reply);
    }

    private Visitor visitor(HttpServletRequest request) {
        return actors.find()
                .<Visitor>map(actor -> new Visitor.Known(actor.id(), actor.organisation()))
                .orElseGet(() -> new Visitor.Passer(ClientNetwork.of(request)));
    }

    private static List<String> folded(List<Reading> readings) {
        var folded = new ArrayList<String>(readings.size());
        for (var reading : readings) {
            if (reading instanceof Reading.Number number) {
                folded.add(number.keys().getFirst().folded());
            }
        }
        return folded;
    }
}
