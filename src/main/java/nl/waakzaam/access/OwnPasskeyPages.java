// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Adding and removing passkeys on "Mijn account", shortly after a log-in or a confirmation only. */
@Controller
class OwnPasskeyPages {
    private final OwnPasskeys passkeys;
    private final OwnAccountScreen screen;
    private final SessionContexts contexts;

    OwnPasskeyPages(OwnPasskeys passkeys, OwnAccountScreen screen, SessionContexts contexts) {
        this.passkeys = passkeys;
        this.screen = screen;
        this.contexts = contexts;
    }

    @PostMapping("/mijn-account/passkeys/vraag")
    @ResponseBody
    Map<String, Object> ask(HttpServletRequest request) {
        return passkeys.ask(contexts.get(request).account(), PasskeyChallenges.browser(request));
    }

    @PostMapping("/mijn-account/passkeys")
    String add(
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String antwoord,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = contexts.get(request);
        return screen.change(
                session,
                "naam",
                () -> passkeys.add(session.account(), naam, PasskeyChallenges.browser(request), antwoord),
                response,
                model);
    }

    @PostMapping("/mijn-account/passkeys/verwijderen")
    String remove(@RequestParam long passkey, HttpServletRequest request, HttpServletResponse response, Model model) {
        var session = contexts.get(request);
        return screen.change(session, "passkeys", () -> passkeys.remove(session.account(), passkey), response, model);
    }
}
