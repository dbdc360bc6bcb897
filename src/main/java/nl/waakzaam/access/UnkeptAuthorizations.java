// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** Tokens are signed and carry what they stand for: nothing about them is kept, but when a client last got one. */
@Component
class UnkeptAuthorizations implements OAuth2AuthorizationService {
    private final Clients clients;

    UnkeptAuthorizations(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        clients.used(authorization.getRegisteredClientId());
    }

    @Override
    public void remove(OAuth2Authorization authorization) {}

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }
}
