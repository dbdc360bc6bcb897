// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void every_module_keeps_to_its_walls() {
        ApplicationModules.of(Waakzaam.class).verify();
    }
}
