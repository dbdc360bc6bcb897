// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether all data here are invented, so that demo accounts may enter without a second factor. */
@Component
class DemoMode {
    static final String PASSWORD = "waakzaam-demo";
    private final boolean on;

    DemoMode(@Value("${waakzaam.demo:false}") boolean on) {
        this.on = on;
    }

    boolean on() {
        return on;
    }
}
