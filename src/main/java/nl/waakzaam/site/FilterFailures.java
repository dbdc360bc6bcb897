// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Answers what fails before or after a controller, in a filter or while a page is written: the server itself would log
 * the words of the failure, which may hold what was typed.
 */
class FilterFailures implements Filter {
    private final ObjectProvider<FailureAnswers> answers;

    FilterFailures(ObjectProvider<FailureAnswers> answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            var cause = failure.getCause() instanceof Exception within && failure instanceof ServletException
                    ? within
                    : failure;
            var answered = answers.getObject()
                    .resolveException((HttpServletRequest) request, (HttpServletResponse) response, null, cause);
            if (answered == null) {
                throw failure;
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<FilterFailures> filterFailures(ObjectProvider<FailureAnswers> answers) {
            var registration = new FilterRegistrationBean<>(new FilterFailures(answers));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
            return registration;
        }
    }
}
