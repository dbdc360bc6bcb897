// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import org.springframework.context.ApplicationContext;

/** Judges what waits to be judged, for tests that do not wait for the clock. */
public final class TestWatch {
    private TestWatch() {}

    public static void catchUp(ApplicationContext product) {
        product.getBean(PatternWatch.class).watch();
    }
}
