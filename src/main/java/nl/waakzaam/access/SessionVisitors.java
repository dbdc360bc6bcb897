// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.site.Page.Visitor;
import nl.waakzaam.site.Visitors;
import org.springframework.stereotype.Component;

/** Tells the layout whose session this is. */
@Component
class SessionVisitors implements Visitors {
    private final CurrentActor actors;

    SessionVisitors(CurrentActor actors) {
        this.actors = actors;
    }

    @Override
    public Optional<Visitor> find(HttpServletRequest request) {
        return actors.find().map(actor -> new Visitor(actor.name(), roles(actor), OwnAccountPages.PATH));
    }

    private static Set<String> roles(Actor actor) {
        return actor.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
