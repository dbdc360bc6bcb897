// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Has a product in a process of its own live later than it is. */
public class LaterClock {
    private static final String LATER = "waakzaam.test.later";

    /** The options of the JVM that make it so. */
    public static List<String> by(Duration time) {
        return List.of("-Dspring.main.sources=" + LaterClock.class.getName(), "-D" + LATER + "=" + time);
    }

    @Bean
    @Primary
    Clock moved() {
        return Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(LATER)));
    }
}
