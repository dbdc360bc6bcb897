// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.Duration;

/** Waits before a source is asked again. */
@FunctionalInterface
interface Pause {
    void pause(Duration duration) throws InterruptedException;
}
