// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Optional;

/** Who acts in this request. */
public interface CurrentActor {
    Optional<Actor> find();

    /** Refuses with {@link org.springframework.security.access.AccessDeniedException} when nobody is logged in. */
    Actor get();
}
