// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts, as Spring Security found out for this request. */
@Component
class RequestActor implements CurrentActor {
    @Override
    public Optional<Actor> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is logged in"));
    }
}
