// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the footer leads to: statements about the site, and how to report a weakness in it. */
@Controller
class InformationPages {
    private static final Duration TERM = Duration.ofDays(180);

    private final Clock clock;
    private final String contact;

    InformationPages(
            Clock clock, @Value("${waakzaam.security-contact:mailto:security@waakzaam.example}") String contact) {
        this.clock = clock;
        this.contact = contact;
    }

    @GetMapping("/toegankelijkheid")
    String accessibility(Model model) {
        return page(model, "accessibility", 4);
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return page(model, "privacy", 7);
    }

    @GetMapping("/beveiliging")
    String security(Model model) {
        return page(model, "security", 2);
    }

    @GetMapping("/api")
    String api(Model model) {
        return page(model, "api", 5);
    }

    @GetMapping("/broncode")
    String source(Model model) {
        return page(model, "source", 2);
    }

    /** RFC 9116. */
    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String securityText() {
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                """.formatted(contact, clock.instant().plus(TERM).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String page(Model model, String name, int sections) {
        model.addAttribute("name", name);
        model.addAttribute("sections", sections);
        return "site/information";
    }
}
