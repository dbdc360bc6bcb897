// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.pattern;

import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.hits.HitId;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A detective sees what stands around a hit; the same seller only for a reason. */
@Controller
class PatternPages {
    static final String PATH = "/politie/treffers/{id:[0-9a-f-]{36}}/patronen";
    static final String SELLER = PATH + "/verkoper";

    private final Patterns patterns;
    private final CurrentActor actor;

    PatternPages(Patterns patterns, CurrentActor actor) {
        this.patterns = patterns;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String show(@PathVariable("id") UUID id, Model model) {
        return shown(id, null, "", new FormErrors(), model);
    }

    @PostMapping(SELLER)
    String seller(
            @PathVariable("id") UUID id, @RequestParam(name = "reden", defaultValue = "") String reason, Model model) {
        try {
            var found = patterns.ofSeller(new HitId(id), reason, actor.get()).orElseThrow(PatternPages::unknown);
            return shown(id, found, reason, new FormErrors(), model);
        } catch (InvalidInput invalid) {
            return shown(id, null, reason, FormErrors.from(invalid), model);
        }
    }

    private String shown(UUID id, @Nullable List<Related> ofSeller, String reason, FormErrors errors, Model model) {
        model.addAttribute("around", patterns.around(new HitId(id), actor.get()).orElseThrow(PatternPages::unknown));
        model.addAttribute("ofSeller", ofSeller);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "hits/pattern/patterns";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
