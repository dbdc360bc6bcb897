// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.io.IOException;
import java.nio.file.Path;
import nl.waakzaam.maps.Boundaries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Municipalities on the maps of the demo, from the file of {@code waakzaam.demo-boundaries}, where that is set. We have no
 * boundaries of our own: these are real ones, of whoever publishes them.
 */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoOutlines {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOutlines.class);

    private final Boundaries boundaries;
    private final String file;

    DemoOutlines(Boundaries boundaries, @Value("${waakzaam.demo-boundaries:}") String file) {
        this.boundaries = boundaries;
        this.file = file;
    }

    /** The demo works without them. */
    void fill() {
        if (!file.isEmpty()) {
            try {
                boundaries.bringIn(Path.of(file));
            } catch (IOException unreadable) {
                LOG.warn("The boundaries for the demo cannot be read: {}", unreadable.getMessage());
            }
        }
    }
}
