// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The two screens of logging in: password or passkey, and the second step after a password. */
@Component
class LogInScreen {
    private final Accounts accounts;
    private final DemoMode demo;

    LogInScreen(Accounts accounts, DemoMode demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    String first(FormErrors errors, String login, String naar, Model model) {
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

    /** What comes after the password: what the first log-in still asks, or the second factor. */
    String second(Account account, FormErrors errors, String naar, Model model) {
        if (account.oneTimePassword()) {
            return "redirect:/inloggen/wachtwoord";
        }
        if (!account.secondFactor()) {
            return "redirect:/inloggen/koppelen";
        }
        model.addAttribute("errors", errors);
        model.addAttribute("destination", Destination.safe(naar));
        model.addAttribute("app", account.app());
        model.addAttribute("passkey", account.passkey());
        return "access/code";
    }
}
