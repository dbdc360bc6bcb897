// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Clock;
import org.springframework.core.env.Environment;

/** Retention terms as they are on another day. */
public final class TestTerms {
    private TestTerms() {}

    public static RetentionTerms at(Clock clock, Environment settings) {
        return new RetentionTerms(settings, clock);
    }
}
