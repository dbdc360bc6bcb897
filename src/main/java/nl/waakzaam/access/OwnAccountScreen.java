// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The screen "Mijn account". */
@Component
class OwnAccountScreen {
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Clock clock;

    OwnAccountScreen(Sessions sessions, Passkeys passkeys, Clock clock) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    String show(Session session, FormErrors errors, Model model) {
        var account = session.account();
        model.addAttribute("account", AccountLine.of(account));
        model.addAttribute(
                "sessions",
                sessions.listOf(account.id()).stream()
                        .map(one -> SessionLine.of(one, session.id()))
                        .toList());
        model.addAttribute(
                "passkeys",
                passkeys.listOf(account.id()).stream().map(PasskeyLine::of).toList());
        model.addAttribute("fresh", isFresh(session));
        model.addAttribute("most", OwnPasskeys.MOST);
        model.addAttribute("demoAccount", account.demo());
        model.addAttribute("app", account.app());
        model.addAttribute("suggestion", BrowserName.of(session.browser()));
        model.addAttribute("errors", errors);
        return "access/own-account";
    }

    /**
     * Does what changes how the account is entered, shortly after a proof of its owner only, and shows the page again.
     *
     * @param field where a fault belongs
     * @param act gives the key of the text that says what is wrong, if anything is
     */
    String change(
            Session session, String field, Supplier<Optional<String>> act, HttpServletResponse response, Model model) {
        var errors = new FormErrors();
        if (isFresh(session)) {
            act.get().ifPresent(fault -> errors.add(field, fault));
        } else {
            errors.add("bevestigen", "access.confirm.first");
        }
        if (errors.isEmpty()) {
            return "redirect:/mijn-account";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return show(session, errors, model);
    }

    boolean isFresh(Session session) {
        return session.isFresh(clock.instant());
    }
}
