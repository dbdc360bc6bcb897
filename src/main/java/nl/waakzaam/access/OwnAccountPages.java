// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen on which people look after their own account. */
@Controller
class OwnAccountPages {
    private final SessionContexts contexts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final FirstLogIn passwordChange;
    private final Attempts attempts;

    OwnAccountPages(
            SessionContexts contexts,
            Sessions sessions,
            Passwords passwords,
            FirstLogIn passwordChange,
            Attempts attempts) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.passwordChange = passwordChange;
        this.attempts = attempts;
    }

    @GetMapping("/mijn-account")
    String show(HttpServletRequest request, Model model) {
        return page(session(request), new FormErrors(), model);
    }

    /** A new password logs out every other session. */
    @PostMapping("/mijn-account/wachtwoord")
    String changePassword(
            @RequestParam(defaultValue = "") String huidig,
            @RequestParam(defaultValue = "") String nieuw,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = session(request);
        var errors = new FormErrors();
        var subject = "password:" + session.account().id();
        if (!attempts.begin(subject, request.getRemoteAddr())) {
            errors.add("huidig", "access.login.too-soon");
        } else if (session.account().demo()) {
            errors.add("nieuw", "access.demo.fixed");
        } else if (!passwords.fits(huidig, session.account().passwordHash())) {
            errors.add("huidig", "access.password.current.wrong");
        } else {
            attempts.succeeded(subject, request.getRemoteAddr());
            passwordChange
                    .replacePassword(session, nieuw)
                    .ifPresent(fault -> errors.add("nieuw", fault, Passwords.SHORTEST, Passwords.LONGEST));
        }
        if (errors.isEmpty()) {
            SessionCookie.write(request, response, sessions.start(session.account(), true, session.browser()));
            return "redirect:/mijn-account";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(session, errors, model);
    }

    @PostMapping("/mijn-account/sessies")
    String endSession(@RequestParam UUID sessie, HttpServletRequest request) {
        sessions.end(session(request).account().id(), sessie);
        return "redirect:/mijn-account";
    }

    private String page(Session session, FormErrors errors, Model model) {
        model.addAttribute("account", AccountLine.of(session.account()));
        model.addAttribute(
                "sessions",
                sessions.listOf(session.account().id()).stream()
                        .map(one -> SessionLine.of(one, session.id()))
                        .toList());
        model.addAttribute("errors", errors);
        return "access/own-account";
    }

    private Session session(HttpServletRequest request) {
        return contexts.session(request).orElseThrow();
    }
}
