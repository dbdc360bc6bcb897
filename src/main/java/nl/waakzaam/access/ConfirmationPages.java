// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.waakzaam.access.PasskeyChallenges.Purpose;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Proving once more, on "Mijn account", to be the owner: opens the sensitive acts for some minutes. */
@Controller
class ConfirmationPages {
    private final Confirmation confirmation;
    private final PasskeyLogIn passkeys;
    private final OwnAccountScreen screen;
    private final SessionContexts contexts;

    ConfirmationPages(
            Confirmation confirmation, PasskeyLogIn passkeys, OwnAccountScreen screen, SessionContexts contexts) {
        this.confirmation = confirmation;
        this.passkeys = passkeys;
        this.screen = screen;
        this.contexts = contexts;
    }

    @PostMapping("/mijn-account/bevestigen")
    String confirm(
            @RequestParam(defaultValue = "") String wachtwoord,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String naar,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = contexts.get(request);
        model.addAttribute("destination", naar);
        return switch (confirmation.with(session, wachtwoord, code, ClientNetwork.of(request))) {
            case LogIn.Outcome.Admitted admitted -> confirmed(admitted, naar, request, response);
            case LogIn.Outcome.Refused refused ->
                refused(session, "wachtwoord", "access.confirm.refused", response, model);
            case LogIn.Outcome.TooSoon tooSoon ->
                refused(session, "wachtwoord", "access.login.too-soon", response, model);
        };
    }

    @PostMapping("/mijn-account/bevestigen/passkey/vraag")
    @ResponseBody
    Map<String, Object> ask(HttpServletRequest request) {
        return passkeys.ask(Purpose.CONFIRM, contexts.get(request).account(), PasskeyChallenges.browser(request));
    }

    @PostMapping("/mijn-account/bevestigen/passkey")
    String confirmWithPasskey(
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String naar,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = contexts.get(request);
        model.addAttribute("destination", naar);
        return passkeys.confirm(session, PasskeyChallenges.browser(request), antwoord)
                .map(admitted -> confirmed(admitted, naar, request, response))
                .orElseGet(() -> refused(session, "passkey", "access.passkey.refused", response, model));
    }

    private static String confirmed(
            LogIn.Outcome.Admitted admitted, String naar, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.write(request, response, admitted.token());
        return "redirect:" + (naar.isEmpty() ? OwnAccountPages.PATH : Destination.safe(naar));
    }

    private String refused(Session session, String field, String text, HttpServletResponse response, Model model) {
        var errors = FormErrors.one(field, text);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return screen.show(session, errors, model);
    }
}
