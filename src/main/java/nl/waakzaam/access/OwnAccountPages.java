// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.site.ClientNetwork;
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
    static final String PATH = "/mijn-account";

    private final SessionContexts contexts;
    private final OwnAccountScreen screen;
    private final Sessions sessions;
    private final Passwords passwords;
    private final FirstLogIn passwordChange;
    private final Attempts attempts;

    OwnAccountPages(
            SessionContexts contexts,
            OwnAccountScreen screen,
            Sessions sessions,
            Passwords passwords,
            FirstLogIn passwordChange,
            Attempts attempts) {
        this.contexts = contexts;
        this.screen = screen;
        this.sessions = sessions;
        this.passwords = passwords;
        this.passwordChange = passwordChange;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String naar, HttpServletRequest request, Model model) {
        model.addAttribute("destination", naar);
        return screen.show(contexts.get(request), new FormErrors(), model);
    }

    /** A new password logs out every other session; like all that opens an account, it needs a proof of minutes ago. */
    @PostMapping("/mijn-account/wachtwoord")
    String changePassword(
            @RequestParam(defaultValue = "") String huidig,
            @RequestParam(defaultValue = "") String nieuw,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = contexts.get(request);
        var errors = new FormErrors();
        var subject = "password:" + session.account().id();
        if (!screen.isFresh(session)) {
            errors.add("bevestigen", "access.confirm.first");
        } else if (!attempts.begin(subject, ClientNetwork.of(request))) {
            errors.add("huidig", "access.login.too-soon");
        } else if (session.account().demo()) {
            errors.add("nieuw", "access.demo.fixed");
        } else if (!passwords.fits(huidig, session.account().passwordHash())) {
            errors.add("huidig", "access.password.current.wrong");
        } else {
            attempts.succeeded(subject, ClientNetwork.of(request));
            passwordChange
                    .replacePassword(session, nieuw)
                    .ifPresent(fault -> errors.add("nieuw", fault, Passwords.SHORTEST, Passwords.LONGEST));
        }
        if (errors.isEmpty()) {
            SessionCookie.write(request, response, sessions.start(session.account(), true, session.browser()));
            return "redirect:/mijn-account";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return screen.show(session, errors, model);
    }

    @PostMapping("/mijn-account/sessies")
    String endSession(
            @RequestParam UUID sessie, HttpServletRequest request, HttpServletResponse response, Model model) {
        var session = contexts.get(request);
        return ended(session, () -> sessions.end(session.account().id(), sessie), response, model);
    }

    @PostMapping("/mijn-account/sessies/andere")
    String endOtherSessions(HttpServletRequest request, HttpServletResponse response, Model model) {
        var session = contexts.get(request);
        return ended(session, () -> sessions.endOthers(session), response, model);
    }

    private String ended(Session session, Runnable end, HttpServletResponse response, Model model) {
        return screen.change(
                session,
                "sessies",
                () -> {
                    end.run();
                    return Optional.empty();
                },
                response,
                model);
    }
}
