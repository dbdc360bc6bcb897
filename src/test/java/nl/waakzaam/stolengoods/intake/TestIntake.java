// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.List;
import java.util.Map;
import nl.waakzaam.access.Actor;
import org.springframework.context.ApplicationContext;

/** Goods that somebody takes in by form, for tests outside this module. */
public final class TestIntake {
    private final Intake intake;

    public TestIntake(ApplicationContext product) {
        intake = product.getBean(Intake.class);
    }

    /** Registers a bicycle with this number and gives its id; the place of the theft may be empty. */
    public long bicycle(String number, String municipality, Actor officer) {
        var typed = Map.of("categorie", "fiets", "nummer1", number, "gemeente", municipality);
        return intake.register(IntakeForm.of(typed), List.of(), officer);
    }
}
