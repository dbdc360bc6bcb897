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
import nl.waakzaam.site.ComesTooSoon;
import nl.waakzaam.stolengoods.NumbersChecked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Stands before every theft check that somebody from outside asks for: tells the gate who asks, how many numbers and of
 * which series, and announces what somebody with a name asks. The answer to the check does not matter to it.
 */
@Component
public class CheckAdmission {
    private final CheckGate gate;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    CheckAdmission(CheckGate gate, CurrentActor actors, ApplicationEventPublisher events) {
        this.gate = gate;
        this.actors = actors;
        this.events = events;
    }

    /** Counts the numbers of a question, when it may be asked. */
    public Admission of(HttpServletRequest request, List<Reading> readings, Reply reply) {
        var admission = gate.admit(visitor(request), readings.size(), folded(readings), reply);
        if (admission instanceof Admission.Admitted) {
            actors.find().ifPresent(actor -> events.publishEvent(new NumbersChecked(actor, MeantNumbers.by(readings))));
        }
        return admission;
    }

    /** The same for a program, which answers no questions; refuses with {@link ComesTooSoon}. */
    public void admit(HttpServletRequest request, List<Reading> readings) {
        switch (of(request, readings, Reply.none())) {
            case Admission.Admitted admitted -> {}
            case Admission.Asked asked -> throw tooSoon(asked.refusal());
            case Admission.Refused refused -> throw tooSoon(refused);
        }
    }

    static ComesTooSoon tooSoon(Admission.Refused refused) {
        return new ComesTooSoon("check.later." + refused.reason().name(), refused.retryAfter());
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
