// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.hits.HitWork.Decision;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Detectives lay both goods of a hit in their area side by side and say whether they are one. */
@Controller
public class HitPages {
    static final String PATH = "/politie/treffers";
    static final String HIT = PATH + "/{id:[0-9a-f-]{36}}";
    static final String DECISION = HIT + "/{besluit:oppakken|bevestigen|afwijzen}";

    private static final double SUREST = 0.999;

    private final HitWork work;
    private final Shops shops;
    private final CurrentActor actor;
    private final Clock clock;

    HitPages(HitWork work, Shops shops, CurrentActor actor, Clock clock) {
        this.work = work;
        this.shops = shops;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(HIT)
    String show(@PathVariable("id") UUID id, Model model) {
        return shown(id, "", new FormErrors(), false, model);
    }

    @PostMapping(DECISION)
    String decide(
            @PathVariable("id") UUID id,
            @PathVariable("besluit") String decision,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            Model model) {
        try {
            var done = work.decide(new HitId(id), Decision.of(decision), reason, seen, actor.get())
                    .orElseThrow(HitPages::unknown);
            return done ? "redirect:" + PATH + "/" + id : shown(id, reason, new FormErrors(), true, model);
        } catch (InvalidInput invalid) {
            return shown(id, reason, errors(invalid), false, model);
        }
    }

    private String shown(UUID id, String reason, FormErrors errors, boolean changedMeanwhile, Model model) {
        var opened = work.open(new HitId(id), actor.get()).orElseThrow(HitPages::unknown);
        var bought = opened.bought();
        model.addAttribute("opened", opened);
        model.addAttribute(
                "shop", bought == null ? null : shops.find(bought.good().shop()).orElse(null));
        model.addAttribute("comparison", SideBySide.of(opened.hit().verdict().evidence()));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("changedMeanwhile", changedMeanwhile);
        model.addAttribute("now", clock.instant());
        return "hits/hit";
    }

    private static FormErrors errors(InvalidInput invalid) {
        var errors = new FormErrors();
        invalid.faults()
                .forEach(fault ->
                        errors.add(fault.path(), fault.textKey(), fault.values().toArray()));
        return errors;
    }

    /** The odds as a chance, no surer than the model is. */
    public static String odds(Page page, double odds) {
        var percent = NumberFormat.getPercentInstance(page.language());
        percent.setMaximumFractionDigits(1);
        return percent.format(Math.min(odds / (1 + odds), SUREST));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
