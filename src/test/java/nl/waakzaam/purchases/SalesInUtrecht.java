// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Has the municipality of the dealer of the demo want a register of sales, in a product in a process of its own. */
public class SalesInUtrecht {
    /** The options of the JVM that make it so. */
    public static List<String> wanted() {
        return List.of("-Dspring.main.sources=" + SalesInUtrecht.class.getName());
    }

    @EventListener
    void want(ApplicationReadyEvent ready) {
        TestHolding.in("GM0344", LocalDate.of(2023, 1, 1), ready.getApplicationContext());
    }
}
