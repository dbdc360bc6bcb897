// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** All tables of rights as one: what stands in it is allowed to whom it names, all else is denied. */
final class RightsTable implements AuthorizationManager<RequestAuthorizationContext> {
    private record Line(Right right, PathPatternRequestMatcher path) {}

    private final List<Line> lines;
    private final Map<String, Address> byPath;

    /** What is known of one address, worked out once. */
    private record Address(List<Right> rights, List<HttpMethod> methods) {
        static Address of(List<Right> rights) {
            return new Address(
                    rights, rights.stream().map(Right::method).distinct().toList());
        }
    }

    RightsTable(List<Right> rights) {
        lines = rights.stream()
                .map(right -> new Line(right, PathPatternRequestMatcher.pathPattern(right.path())))
                .toList();
        byPath = rights.stream()
                .collect(Collectors.groupingBy(
                        Right::path, Collectors.collectingAndThen(Collectors.toList(), Address::of)));
    }

    static RightsTable of(List<Rights> tables) {
        return new RightsTable(
                tables.stream().flatMap(table -> table.table().stream()).toList());
    }

    /** The lines whose path begins so. */
    RightsTable under(String prefix) {
        return new RightsTable(lines.stream()
                .map(Line::right)
                .filter(right -> right.path().startsWith(prefix))
                .toList());
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var method = asked(context.getRequest());
        var rights = at(context.getRequest()).rights();
        for (var right : rights) {
            if (right.method().equals(method) && passes(right.who(), authentication)) {
                return new AuthorizationDecision(true);
            }
        }
        return new AuthorizationDecision(method.equals(HttpMethod.OPTIONS) && !rights.isEmpty());
    }

    /** The methods that are known at the address of a request; empty for an address that does not exist. */
    List<HttpMethod> methods(HttpServletRequest request) {
        return at(request).methods();
    }

    private Address at(HttpServletRequest request) {
        var exact = byPath.get(request.getRequestURI());
        return exact != null
                ? exact
                : Address.of(lines.stream()
                        .filter(line -> line.path().matches(request))
                        .map(Line::right)
                        .toList());
    }

    private static HttpMethod asked(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    }

    private static boolean passes(Right.Who who, Supplier<? extends @Nullable Authentication> authentication) {
        return switch (who) {
            case Right.Who.Everybody everybody -> true;
            case Right.Who.AnyAccount any -> isPerson(actor(authentication));
            case Right.Who.AccountWith account -> hasOneOf(account.roles(), actor(authentication));
            case Right.Who.ClientWith client ->
                authentication.get() instanceof ActorAuthentication known
                        && known.getAuthorities().stream()
                                .anyMatch(authority -> client.scope().equals(authority.getAuthority()));
        };
    }

    private static boolean hasOneOf(Set<Role> roles, @Nullable Actor actor) {
        return actor != null && !Collections.disjoint(actor.roles(), roles);
    }

    private static boolean isPerson(@Nullable Actor actor) {
        return actor != null && actor.id().startsWith("account:");
    }

    private static @Nullable Actor actor(Supplier<? extends @Nullable Authentication> authentication) {
        return authentication.get() instanceof ActorAuthentication known ? known.getPrincipal() : null;
    }
}
