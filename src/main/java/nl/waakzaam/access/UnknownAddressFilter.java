// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 404 for an address that stands in no table of rights, and 405 for a method that its address does not know. */
final class UnknownAddressFilter extends OncePerRequestFilter {
    private final RightsTable rights;

    UnknownAddressFilter(RightsTable rights) {
        this.rights = rights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = rights.methods(request);
        var asked = HttpMethod.valueOf(request.getMethod());
        if (known.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (known.contains(asked) || asked.equals(HttpMethod.OPTIONS) || isHead(asked, known)) {
            chain.doFilter(request, response);
        } else {
            var allowed = Stream.concat(known.stream(), Stream.of(HttpMethod.OPTIONS));
            response.setHeader(HttpHeaders.ALLOW, allowed.map(HttpMethod::name).collect(Collectors.joining(", ")));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static boolean isHead(HttpMethod asked, java.util.List<HttpMethod> known) {
        return asked.equals(HttpMethod.HEAD) && known.contains(HttpMethod.GET);
    }
}
