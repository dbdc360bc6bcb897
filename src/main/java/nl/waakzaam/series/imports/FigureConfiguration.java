// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is asked for tables with figures, and how. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FigureSettings.class)
class FigureConfiguration {
    @Bean
    PoliteClient figureClient(FigureSettings settings, Clock clock) {
        return new PoliteClient(settings.patience(), Thread::sleep, clock);
    }
}
