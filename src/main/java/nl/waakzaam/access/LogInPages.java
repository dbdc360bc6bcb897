// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionContexts contexts;
    private final DemoMode demo;

    LogInPages(LogIn logIn, Accounts accounts, Sessions sessions, SessionContexts contexts, DemoMode demo) {
        this.logIn = logIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.contexts = contexts;
        this.demo = demo;
    }

    @GetMapping("/inloggen")
    String ask(@RequestParam(defaultValue = "/") String naar, Model model) {
        return form(new FormErrors(), "", naar, model);
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
            return form(errors, gebruikersnaam, naar, model);
        }
        return switch (logIn.withPassword(gebruikersnaam, wachtwoord, request.getRemoteAddr(), browser(request))) {
            case LogIn.Outcome.Admitted admitted -> {
                SessionCookie.write(request, response, admitted.token());
                yield admitted.complete()
                        ? "redirect:" + Destination.safe(naar)
                        : "redirect:/inloggen/code?naar=" + Destination.safe(naar);
            }
            case LogIn.Outcome.Refused refused -> {
                errors.add("gebruikersnaam", "access.login.refused");
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                yield form(errors, gebruikersnaam, naar, model);
            }
            case LogIn.Outcome.TooSoon tooSoon -> {
                errors.add("gebruikersnaam", "access.login.too-soon");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield form(errors, gebruikersnaam, naar, model);
            }
        };
    }

    @GetMapping("/inloggen/code")
    String askCode(@RequestParam(defaultValue = "/") String naar, HttpServletRequest request, Model model) {
        return contexts.unfinished(request)
                .map(session -> next(session.account(), naar, model))
                .orElse("redirect:/inloggen");
    }

    @PostMapping("/inloggen/code")
    String giveCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String naar,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var unfinished = contexts.unfinished(request);
        if (unfinished.isEmpty()) {
            return "redirect:/inloggen";
        }
        var token = SessionCookie.read(request).orElseThrow();
        var errors = new FormErrors();
        switch (logIn.withCode(unfinished.get(), token, code, request.getRemoteAddr())) {
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
        model.addAttribute("errors", errors);
        model.addAttribute("destination", Destination.safe(naar));
        return "access/code";
    }

    @PostMapping("/uitloggen")
    String logOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        return "redirect:/";
    }

    private static String next(Account account, String naar, Model model) {
        if (account.oneTimePassword()) {
            return "redirect:/inloggen/wachtwoord";
        }
        if (!account.secondFactor()) {
            return "redirect:/inloggen/koppelen";
        }
        model.addAttribute("errors", new FormErrors());
        model.addAttribute("destination", Destination.safe(naar));
        return "access/code";
    }

    private String form(FormErrors errors, String login, String naar, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("login", login);
        model.addAttribute("destination", Destination.safe(naar));
        model.addAttribute(
                "demoAccounts",
                (demo.on() ? accounts.listDemo() : List.<Account>of())
                        .stream().map(AccountLine::of).toList());
        model.addAttribute("demoPassword", DemoMode.PASSWORD);
        return "access/login";
    }

    static String browser(HttpServletRequest request) {
        var named = request.getHeader("User-Agent");
        return named == null ? "" : named;
    }
}
