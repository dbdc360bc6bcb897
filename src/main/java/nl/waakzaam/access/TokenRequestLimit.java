// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down a network that asks for tokens with wrong secrets. */
final class TokenRequestLimit extends OncePerRequestFilter {
    private final Attempts attempts;

    TokenRequestLimit(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/token");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isForm(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        var network = ClientNetwork.of(request);
        if (!attempts.begin("token@" + network.name(), network)) {
            response.sendError(429);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            attempts.succeeded("token@" + network.name(), network);
        }
    }

    /** RFC 6749, 3.2: the parameters come as a form; nothing else is read. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
