// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; inside the modules time is passed in as an {@link java.time.Instant}. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
