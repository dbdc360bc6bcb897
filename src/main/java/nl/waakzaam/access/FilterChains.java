// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The four ways in: the theft check and other things everybody may have, as long as they carry no identity; the token
 * endpoint; the API for machines with a token, a check with one included; the screens for people with a session. All
 * follow the tables of {@link Rights}.
 */
@Configuration(proxyBeanMethods = false)
class FilterChains {
    /** Random per browser; a form is ours when it brings the same number as this cookie. */
    static final String FORM_COOKIE = "waakzaam_formulier";

    private static final RequestMatcher OPEN = new OrRequestMatcher(
            Stream.of("/api/v1/diefstalchecks/**", "/api/v1/diefstalchecks", "/assets/**", "/.well-known/**")
                    .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                    .toList());

    private final RightsTable rights;
    private final String[] provenByAddress;
    private final List<RequestMatcher> openToAll;

    FilterChains(List<Rights> tables) {
        rights = RightsTable.of(tables);
        provenByAddress = tables.stream()
                .flatMap(table -> table.provenByAddress().stream())
                .toArray(String[]::new);
        openToAll = Stream.concat(
                        Stream.of(new AndRequestMatcher(OPEN, FilterChains::isNameless)),
                        tables.stream()
                                .flatMap(table -> table.provenByOwnToken().stream())
                                .map(PathPatternRequestMatcher::pathPattern))
                .toList();
    }

    private static boolean isNameless(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** Metrics count requests as a whole: an observation around every filter costs more than most filters do. */
    @Bean
    static SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * The busiest path: no session, no token, no filters but those that guard it. What reads a token of its own comes along
     * here too.
     */
    @Bean
    @Order(1)
    SecurityFilterChain openToAll(HttpSecurity http) {
        http.securityMatcher(new OrRequestMatcher(openToAll));
        return lean(http)
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterBefore(new UnknownAddressFilter(rights), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain tokens(HttpSecurity http, Attempts attempts) {
        http.securityMatcher("/oauth2/token", "/oauth2/jwks");
        return lean(http)
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2AuthorizationServer(Customizer.withDefaults())
                .addFilterBefore(new TokenRequestLimit(attempts), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain machines(HttpSecurity http, TokenActors actors) {
        http.securityMatcher("/api/**");
        var refusal = new BearerTokenAccessDeniedHandler();
        return lean(http)
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(actors))
                        .authenticationEntryPoint((request, response, cause) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(cause));
                            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                        })
                        .accessDeniedHandler((request, response, cause) -> {
                            refusal.handle(request, response, cause);
                            response.sendError(HttpServletResponse.SC_FORBIDDEN);
                        }))
                .addFilterBefore(new UnknownAddressFilter(rights), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, SessionContexts sessions) {
        return lean(http)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers(provenByAddress))
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new UnknownAddressFilter(rights), AuthorizationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, cause) -> response.sendRedirect(Destination.logIn(request)))
                        .accessDeniedHandler(
                                (request, response, cause) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .build();
    }

    /** RFC 6750, section 3; without the address of this site, which would be taken from what was sent. */
    private static String challenge(AuthenticationException cause) {
        return cause instanceof OAuth2AuthenticationException known
                ? "Bearer error=\"%s\"".formatted(known.getError().getErrorCode())
                : "Bearer";
    }

    private HttpSecurity lean(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(rights));
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName(FORM_COOKIE);
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return cookies;
    }
}
