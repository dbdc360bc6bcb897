// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the trace of a request at hand for log lines and for the processing log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace.following(((HttpServletRequest) request).getHeader("traceparent")).keep();
        try {
            chain.doFilter(request, response);
        } finally {
            Trace.forget();
        }
    }
}
