// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.waakzaam.access.PasskeyChallenges.Purpose;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Logging in with a passkey, at once or as the second step after a password. */
@Controller
class PasskeyLogInPages {
    private final PasskeyLogIn logIn;
    private final LogInScreen screen;
    private final SessionContexts contexts;

    PasskeyLogInPages(PasskeyLogIn logIn, LogInScreen screen, SessionContexts contexts) {
        this.logIn = logIn;
        this.screen = screen;
        this.contexts = contexts;
    }

    /** The same for everybody: it tells nothing about accounts. */
    @PostMapping("/inloggen/passkey/vraag")
    @ResponseBody
    Map<String, Object> ask(HttpServletRequest request) {
        return logIn.ask(Purpose.LOG_IN, null, PasskeyChallenges.browser(request));
    }

    @PostMapping("/inloggen/passkey")
    String logIn(
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "/") String naar,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var admitted = logIn.logIn(PasskeyChallenges.browser(request), antwoord, LogInPages.browser(request));
        if (admitted.isEmpty()) {
            return screen.first(refused(response), "", naar, model);
        }
        SessionCookie.write(request, response, admitted.get().token());
        return "redirect:" + Destination.safe(naar);
    }

    @PostMapping("/inloggen/code/passkey/vraag")
    @ResponseBody
    ResponseEntity<Map<String, Object>> askSecond(HttpServletRequest request) {
        return ResponseEntity.of(contexts.unfinished(request)
                .map(session ->
                        logIn.ask(Purpose.SECOND_FACTOR, session.account(), PasskeyChallenges.browser(request))));
    }

    @PostMapping("/inloggen/code/passkey")
    String secondStep(
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "/") String naar,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var unfinished = contexts.getUnfinished(request);
        var token = SessionCookie.read(request).orElseThrow();
        var admitted = logIn.secondStep(unfinished, token, PasskeyChallenges.browser(request), antwoord);
        if (admitted.isEmpty()) {
            return screen.second(unfinished.account(), refused(response), naar, model);
        }
        SessionCookie.write(request, response, admitted.get().token());
        return "redirect:" + Destination.safe(naar);
    }

    private static FormErrors refused(HttpServletResponse response) {
        var errors = FormErrors.one("passkey", "access.passkey.refused");
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return errors;
    }
}
