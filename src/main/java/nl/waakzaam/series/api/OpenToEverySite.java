// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

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
import org.springframework.web.cors.CorsUtils;

/** Lets scripts of every site read the open figures (CORS), and what is wrong with what they asked. */
final class OpenToEverySite implements Filter {
    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        var response = (HttpServletResponse) answered;
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "API-Version, ETag, Link");
        if (CorsUtils.isPreFlightRequest((HttpServletRequest) asked)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(asked, answered);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        /** Behind the filters that every answer passes, before who may do what is asked. */
        @Bean
        FilterRegistrationBean<OpenToEverySite> openToEverySite() {
            var registration = new FilterRegistrationBean<>(new OpenToEverySite());
            registration.addUrlPatterns(SeriesApi.PATH, SeriesApi.PATH + "/*", SeriesCatalogue.PATH);
            registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
            return registration;
        }
    }
}
