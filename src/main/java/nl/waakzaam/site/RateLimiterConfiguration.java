// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limiter right behind the headers and before the security chain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class RateLimiterConfiguration {
    /** {@code waakzaam.trusted-proxies}: ranges of our own proxies; without one no forwarded address is believed. */
    @Bean
    FilterRegistrationBean<RateLimiter> rateLimiter(
            Limits limits,
            @Value("${waakzaam.trusted-proxies:}") List<String> proxies,
            ObjectProvider<FailureAnswers> answers,
            ObjectProvider<MeterRegistry> meters) {
        var ranges = proxies.stream().map(ClientNetwork.Range::of).toList();
        var limiter = new RateLimiter(limits, ranges, (kind, failure, request, response) -> {
            meters.getObject()
                    .counter("waakzaam.limits.requests", "outcome", "refused", "kind", kind.name())
                    .increment();
            answers.getObject().answer(failure, request, response, request.getRequestURI());
        });
        var registration = new FilterRegistrationBean<>(limiter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
