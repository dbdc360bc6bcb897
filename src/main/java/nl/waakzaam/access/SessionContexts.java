// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who acts in a request, read from the database each time: a role that was taken away, a disabled account or an ended
 * session counts at once.
 */
@Component
class SessionContexts implements SecurityContextRepository {
    private static final String FOUND = SessionContexts.class.getName();
    private final Sessions sessions;

    SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session of a request, finished or not. */
    @SuppressWarnings("unchecked")
    Optional<Session> session(HttpServletRequest request) {
        var found = (Optional<Session>) request.getAttribute(FOUND);
        if (found == null) {
            found = SessionCookie.read(request).flatMap(sessions::find);
            request.setAttribute(FOUND, found);
        }
        return found;
    }

    /** The session of a request that only who is logged in may make. */
    Session get(HttpServletRequest request) {
        return session(request).filter(Session::complete).orElseThrow();
    }

    /** The session that waits for its second factor. */
    Optional<Session> unfinished(HttpServletRequest request) {
        return session(request).filter(session -> !session.complete());
    }

    /** The same; refuses with {@link LogInNotBegun} when none waits. */
    Session getUnfinished(HttpServletRequest request) {
        return unfinished(request).orElseThrow(LogInNotBegun::new);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = new SecurityContextImpl();
        session(holder.getRequest())
                .filter(Session::complete)
                .ifPresent(session -> context.setAuthentication(
                        new ActorAuthentication(session.account().actor(), java.util.List.of())));
        return context;
    }

    /** Nothing is kept here: sessions start and end through {@link Sessions}. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session(request).isPresent();
    }
}
