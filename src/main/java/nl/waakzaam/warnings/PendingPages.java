// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Texts;
import nl.waakzaam.warnings.PendingGoods.Pending;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Detectives see which goods buyers are to be warned of, and stop what would warn a thief. */
@Controller
class PendingPages {
    static final String PATH = PendingGoods.PATH;
    private static final int LONGEST_REASON = 500;

    private final PendingGoods goods;
    private final Lists lists;
    private final WarningLog log;
    private final CurrentActor actor;
    private final Clock clock;

    PendingPages(PendingGoods goods, Lists lists, WarningLog log, CurrentActor actor, Clock clock) {
        this.goods = goods;
        this.lists = lists;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get().id();
        model.addAttribute("listing", lists.show(PendingGoods.LIST, wanted, () -> log.consultedList(who)));
        return "warnings/pending";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(PendingGoods.LIST, wanted, response, () -> log.exported(who));
    }

    @GetMapping(PATH + "/{id:\\d+}")
    @Transactional
    public String show(@PathVariable("id") long id, Model model) {
        return show(get(id), "", new FormErrors(), model);
    }

    @PostMapping(PATH + "/{id:\\d+}")
    @Transactional
    public String suppress(
            @PathVariable("id") long id, @RequestParam(name = "reden", defaultValue = "") String reason, Model model) {
        var good = get(id);
        var clean = Texts.clean(reason);
        if (clean == null || clean.length() > LONGEST_REASON) {
            var errors = FormErrors.one("reden", "warnings.error.reason", LONGEST_REASON);
            return show(good, reason, errors, model);
        }
        if (goods.suppress(id, actor.get().id(), clean, clock.instant())) {
            log.suppressed(actor.get().id(), id, clean);
        }
        return "redirect:" + PATH + "/" + id;
    }

    private String show(Pending good, String reason, FormErrors errors, Model model) {
        log.consulted(actor.get().id(), good.good());
        model.addAttribute("good", good);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "warnings/suppress";
    }

    private Pending get(long id) {
        return goods.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
