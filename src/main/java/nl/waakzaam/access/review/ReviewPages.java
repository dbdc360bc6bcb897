// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.Csv;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The quarterly review of accounts, for the privacy officer and the administrator. */
@Controller
class ReviewPages {
    private static final String PATH = "/toezicht/accounts";
    private static final String DECISION = "besluit-";

    private final AccountReview review;
    private final CurrentActor actor;

    ReviewPages(AccountReview review, CurrentActor actor) {
        this.review = review;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "getekend", defaultValue = "-1") int signed,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Model model) {
        var sheet = review.look(actor.get().id(), Math.clamp(page, 1, 10_000));
        model.addAttribute("quarter", sheet.quarter().toString());
        model.addAttribute("lines", sheet.lines());
        model.addAttribute("total", sheet.tally().accounts());
        model.addAttribute("open", sheet.tally().open());
        model.addAttribute("withdraw", sheet.tally().toWithdraw());
        model.addAttribute("number", sheet.page());
        model.addAttribute("pages", sheet.pages());
        model.addAttribute("overdue", sheet.overdue());
        model.addAttribute("signed", signed);
        return "access/review/accounts";
    }

    @PostMapping(PATH)
    String sign(@RequestParam Map<String, String> form) {
        var decisions = new HashMap<Long, String>();
        form.forEach((name, value) -> {
            if (name.matches(DECISION + "[0-9]{1,18}")) {
                decisions.put(Long.valueOf(name.substring(DECISION.length())), value);
            }
        });
        return "redirect:" + PATH + "?getekend=" + review.sign(actor.get().id(), decisions);
    }

    @GetMapping(PATH + ".csv")
    void export(HttpServletResponse response) throws IOException {
        var sheet = review.export(actor.get().id());
        Csv.answer(response, "accounts-%s.csv".formatted(sheet.quarter()), csv -> {
            csv.row(
                    "kwartaal",
                    "gebruikersnaam",
                    "naam",
                    "organisatie",
                    "rollen",
                    "gebied",
                    "laatst ingelogd",
                    "besluit",
                    "getekend op",
                    "getekend door");
            sheet.lines()
                    .forEach(line -> csv.row(
                            sheet.quarter(),
                            line.login(),
                            line.name(),
                            line.organisation(),
                            String.join(" ", line.roles()),
                            line.area(),
                            line.lastLogIn(),
                            dutch(line),
                            line.signedAt(),
                            line.signedBy()));
        });
    }

    private static String dutch(ReviewLine line) {
        return AccountReview.DECISIONS.entrySet().stream()
                .filter(one -> one.getValue().equals(line.decision()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
