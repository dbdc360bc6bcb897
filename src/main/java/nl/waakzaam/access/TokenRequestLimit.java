// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down an address that asks for tokens with wrong secrets. */
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
        var address = request.getRemoteAddr();
        if (!attempts.begin("token@" + address, address)) {
            response.sendError(429);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            attempts.succeeded("token@" + address, address);
        }
    }
}
