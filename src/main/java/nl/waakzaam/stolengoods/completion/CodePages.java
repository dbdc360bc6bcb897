// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import nl.waakzaam.access.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The code with which the owner of a good completes the report: made, shown once, taken back. */
@Controller
class CodePages {
    private static final String CODE = "/politie/goederen/{id:\\d+}/code";

    private final Completions completions;
    private final CurrentActor actor;

    CodePages(Completions completions, CurrentActor actor) {
        this.completions = completions;
        this.actor = actor;
    }

    @GetMapping(CODE)
    String show(@PathVariable("id") long id, Model model) {
        model.addAttribute("good", completions.consult(id, actor.get()).orElseThrow(CodePages::absent));
        completions.expiry(id).ifPresent(expires -> model.addAttribute("expires", expires));
        return "stolengoods/completion/code";
    }

    @PostMapping(CODE)
    String make(@PathVariable("id") long id, Model model) {
        model.addAttribute("made", completions.invite(id, actor.get()).orElseThrow(CodePages::absent));
        return "stolengoods/completion/letter";
    }

    @PostMapping(CODE + "/intrekken")
    String revoke(@PathVariable("id") long id) {
        completions.revoke(id, actor.get());
        return "redirect:/politie/goederen/" + id + "/code";
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
