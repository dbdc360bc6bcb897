// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** What differs from the product as it is served. */
@TestConfiguration(proxyBeanMethods = false)
class DemoProductParts {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor nothingByItself() {
        return registry -> {
            registry.removeBeanDefinition("demoFilling");
            registry.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
        };
    }
}
