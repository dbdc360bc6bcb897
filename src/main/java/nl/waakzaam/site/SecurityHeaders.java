// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The headers that every answer carries (NL GOV API Design Rules; ASVS 3.4). */
class SecurityHeaders implements Filter {
    /** Of the API, on each of its answers. */
    static final String API_VERSION = "1.0.0";

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:%s; media-src 'self' blob:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final String policy;

    /** @param images of which other site pictures may be shown, after a space; empty for none */
    private SecurityHeaders(String images) {
        policy = POLICY.formatted(images);
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answered;
        var path = request.getRequestURI();
        setAll(response);
        response.setHeader("Content-Security-Policy", policy);
        if (isKept(request, path)) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        if (path.startsWith("/api/")) {
            response.setHeader("API-Version", API_VERSION);
        }
        if (path.equals("/api/v1/openapi.json")) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        if (path.startsWith("/bewijs/")) {
            response.setHeader("X-Robots-Tag", "noindex, noarchive");
        }
        chain.doFilter(request, response);
    }

    static void setAll(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY.formatted(""));
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** What names its own content may be kept for good; everything else is never kept. */
    private static boolean isKept(HttpServletRequest request, String path) {
        return path.startsWith("/assets/") && request.getQueryString() != null;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<SecurityHeaders> securityHeaders(MapTiles tiles) {
            var registration = new FilterRegistrationBean<>(
                    new SecurityHeaders(tiles.site().map(" "::concat).orElse("")));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
            return registration;
        }
    }
}
