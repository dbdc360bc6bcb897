// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.requests.DealerLetters;
import nl.waakzaam.dealers.requests.Request;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** A dealer sees its shops; its owner also what was asked for them, with the letters about it. */
@Controller
class OwnPages {
    static final String PATH = "/opkoper";

    private final OwnCompany company;
    private final DealerLetters letters;
    private final CurrentActor actor;

    OwnPages(OwnCompany company, DealerLetters letters, CurrentActor actor) {
        this.company = company;
        this.letters = letters;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String overview(Model model) {
        var view = company.see(actor.get()).orElseThrow(OwnPages::absent);
        model.addAttribute("view", view);
        model.addAttribute(
                "letters",
                view.requests().stream().collect(Collectors.toMap(Request::id, one -> letters.listAbout(one.id()))));
        model.addAttribute("today", company.today());
        return "dealers/own/overview";
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
