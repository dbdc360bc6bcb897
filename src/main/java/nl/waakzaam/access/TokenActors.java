// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Whom a token stands for; a client that was revoked, or a scope that was taken away, counts at once. */
@Component
class TokenActors implements Converter<Jwt, AbstractAuthenticationToken> {
    private final Clients clients;

    TokenActors(Clients clients) {
        this.clients = clients;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var client = clients.findActive(String.valueOf(token.getSubject()))
                .orElseThrow(() -> new InvalidBearerTokenException("the client of this token is not active"));
        var granted = token.getClaimAsStringList("scope");
        var scopes = granted == null
                ? List.<String>of()
                : granted.stream().filter(client.scopes()::contains).toList();
        return new ActorAuthentication(client.actor(), scopes);
    }
}
