// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screens of logging in with a password and a code, and of logging out. */
@Controller
class LogInPages {
    private final LogIn logIn;
    private final LogInScreen screen;
    private final Sessions sessions;
    private final SessionContexts contexts;

    LogInPages(LogIn logIn, LogInScreen screen, Sessions sessions, SessionContexts contexts) {
        this.logIn = logIn;
        this.screen = screen;
        this.sessions = sessions;
        this.contexts = contexts;
    }

    @GetMapping("/inloggen")
    String ask(@RequestParam(defaultValue = "/") String naar, Model model) {
        return screen.first(new FormErrors(), "", naar, model);
    }

    @PostMapping("/inloggen")
    String logIn(
            @RequestParam(defaultValue = "") String gebruikersnaam,
            @RequestParam(defaultValue = "") String wachtwoord,
            @RequestParam(defaultValue = "/") String naar,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var errors = new FormErrors();
        if (gebruikersnaam.isBlank() || gebruikersnaam.length() > 254) {
            errors.add("gebruikersnaam", "access.login.name.missing");
        }
        if (wachtwoord.isEmpty()) {
            errors.add("wachtwoord", "access.login.password.missing");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return screen.first(errors, gebruikersnaam, naar, model);
        }
        return switch (logIn.withPassword(gebruikersnaam, wachtwoord, ClientNetwork.of(request), browser(request))) {
            case LogIn.Outcome.Admitted admitted -> {
                SessionCookie.write(request, response, admitted.token());
                yield admitted.complete()
                        ? "redirect:" + Destination.safe(naar)
                        : "redirect:/inloggen/code?naar=" + Destination.safe(naar);
            }
            case LogIn.Outcome.Refused refused -> {
                errors.add("gebruikersnaam", "access.login.refused");
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                yield screen.first(errors, gebruikersnaam, naar, model);
            }
            case LogIn.Outcome.TooSoon tooSoon -> {
                errors.add("gebruikersnaam", "access.login.too-soon");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield screen.first(errors, gebruikersnaam, naar, model);
            }
        };
    }

    @GetMapping("/inloggen/code")
    String askCode(@RequestParam(defaultValue = "/") String naar, HttpServletRequest request, Model model) {
        return screen.second(contexts.getUnfinished(request).account(), new FormErrors(), naar, model);
    }

    @PostMapping("/inloggen/code")
    String giveCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String naar,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var unfinished = contexts.getUnfinished(request);
        var token = SessionCookie.read(request).orElseThrow();
        var errors = new FormErrors();
        switch (logIn.withCode(unfinished, token, code, ClientNetwork.of(request))) {
            case LogIn.Outcome.Admitted admitted -> {
                SessionCookie.write(request, response, admitted.token());
                return "redirect:" + Destination.safe(naar);
            }
            case LogIn.Outcome.Refused refused -> {
                errors.add("code", "access.code.refused");
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
            case LogIn.Outcome.TooSoon tooSoon -> {
                errors.add("code", "access.login.too-soon");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            }
        }
        return screen.second(unfinished.account(), errors, naar, model);
    }

    @PostMapping("/uitloggen")
    String logOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        return "redirect:/";
    }

    static String browser(HttpServletRequest request) {
        var named = request.getHeader("User-Agent");
        return named == null ? "" : named;
    }
}
