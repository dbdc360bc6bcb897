// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The screens of a first log-in: a password of one's own, then an authenticator app or a passkey. */
@Controller
class FirstLogInPages {
    private final Entrance entrance;
    private final FirstLogIn firstLogIn;
    private final OwnPasskeys passkeys;
    private final SessionContexts contexts;

    FirstLogInPages(Entrance entrance, FirstLogIn firstLogIn, OwnPasskeys passkeys, SessionContexts contexts) {
        this.entrance = entrance;
        this.firstLogIn = firstLogIn;
        this.passkeys = passkeys;
        this.contexts = contexts;
    }

    @GetMapping("/inloggen/wachtwoord")
    String askPassword(HttpServletRequest request, Model model) {
        withOneTimePassword(request);
        model.addAttribute("errors", new FormErrors());
        return "access/new-password";
    }

    @PostMapping("/inloggen/wachtwoord")
    String setPassword(
            @RequestParam(defaultValue = "") String nieuw,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = withOneTimePassword(request);
        var errors = new FormErrors();
        firstLogIn
                .replacePassword(session, nieuw)
                .ifPresentOrElse(
                        fault -> errors.add("nieuw", fault, Passwords.SHORTEST, Passwords.LONGEST),
                        () -> SessionCookie.write(request, response, firstLogIn.again(session)));
        if (errors.isEmpty()) {
            return "redirect:/inloggen/koppelen";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("errors", errors);
        return "access/new-password";
    }

    @GetMapping("/inloggen/koppelen")
    String askPairing(HttpServletRequest request, Model model) {
        var session = mayPair(request);
        return pairing(session, firstLogIn.offer(session.account()), new FormErrors(), model);
    }

    @PostMapping("/inloggen/koppelen")
    String pair(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String geheim,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = mayPair(request);
        var account = session.account();
        var offer = firstLogIn.reopen(account, geheim);
        List<String> recovery =
                offer.map(open -> firstLogIn.pair(account, open, code)).orElse(List.of());
        if (recovery.isEmpty()) {
            var errors = FormErrors.one("code", "access.code.refused");
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return pairing(session, offer.orElseGet(() -> firstLogIn.offer(account)), errors, model);
        }
        return paired(session, recovery, request, response, model);
    }

    @PostMapping("/inloggen/koppelen/passkey/vraag")
    @ResponseBody
    ResponseEntity<Map<String, Object>> askPasskey(HttpServletRequest request) {
        return ResponseEntity.of(contexts.unfinished(request)
                .filter(FirstLogInPages::mayPair)
                .map(session -> passkeys.ask(session.account(), PasskeyChallenges.browser(request))));
    }

    @PostMapping("/inloggen/koppelen/passkey")
    String pairPasskey(
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String antwoord,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = mayPair(request);
        var account = session.account();
        var recovery = passkeys.pair(account, naam, PasskeyChallenges.browser(request), antwoord);
        if (recovery.isEmpty()) {
            var errors = FormErrors.one("naam", "access.passkey.not-made");
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return pairing(session, firstLogIn.offer(account), errors, model);
        }
        return paired(session, recovery, request, response, model);
    }

    private String paired(
            Session session,
            List<String> recovery,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var token = SessionCookie.read(request).orElseThrow();
        SessionCookie.write(request, response, entrance.whole(session, token).token());
        model.addAttribute("codes", recovery);
        return "access/recovery";
    }

    private Session withOneTimePassword(HttpServletRequest request) {
        return contexts.unfinished(request)
                .filter(session -> session.account().oneTimePassword())
                .orElseThrow(LogInNotBegun::new);
    }

    private Session mayPair(HttpServletRequest request) {
        return contexts.unfinished(request).filter(FirstLogInPages::mayPair).orElseThrow(LogInNotBegun::new);
    }

    private static boolean mayPair(Session session) {
        return !session.account().oneTimePassword() && !session.account().secondFactor();
    }

    private static String pairing(Session session, FirstLogIn.Offer offer, FormErrors errors, Model model) {
        model.addAttribute("suggestion", BrowserName.of(session.browser()));
        model.addAttribute("errors", errors);
        model.addAttribute("secret", offer.sealed());
        model.addAttribute("key", Totp.base32(offer.secret()).replaceAll("(.{4})(?=.)", "$1 "));
        var picture = QrPicture.of(offer.address());
        model.addAttribute("qrSize", picture.size());
        model.addAttribute("qrPath", picture.path());
        return "access/pair";
    }
}
