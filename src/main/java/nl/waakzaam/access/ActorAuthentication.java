// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Tells Spring Security who acts; its authorities are the scopes of a machine client. */
final class ActorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient Actor actor;

    ActorAuthentication(Actor actor, List<String> scopes) {
        super(scopes.stream().map(SimpleGrantedAuthority::new).toList());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication same && same.actor.equals(actor) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
