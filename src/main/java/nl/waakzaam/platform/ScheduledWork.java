// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work that comes back by the clock says in one line that it failed, without words that may hold what was typed. */
@Configuration(proxyBeanMethods = false)
class ScheduledWork {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer failuresOfScheduledWork() {
        return scheduler -> scheduler.setErrorHandler(failure ->
                LOG.warn("Scheduled work failed: {}", failure.getClass().getName()));
    }
}
