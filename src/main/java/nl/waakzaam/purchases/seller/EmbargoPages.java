// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A detective has looks by police hidden from a seller for longer, at most a year ahead, or shows them. */
@Controller
class EmbargoPages {
    static final String PATH = "/politie/inkopen/{id:[0-9a-f-]{36}}/embargo";
    private static final int LONGEST_REASON = 500;

    private final Embargoes embargoes;
    private final CurrentActor actor;
    private final Clock clock;

    EmbargoPages(Embargoes embargoes, CurrentActor actor, Clock clock) {
        this.embargoes = embargoes;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@PathVariable("id") UUID id, Model model) {
        return shown(id, "", "", new FormErrors(), model);
    }

    @PostMapping(PATH)
    String set(
            @PathVariable("id") UUID id,
            @RequestParam(name = "besluit", defaultValue = "") String decision,
            @RequestParam(name = "totEnMet", defaultValue = "") String until,
            @RequestParam(name = "reden", defaultValue = "") String typedReason,
            Model model) {
        var today = DutchTime.today(clock);
        var lastDay = decision.equals("opheffen") ? Optional.of(today.minusDays(1)) : date(until, today);
        var reason = Texts.clean(typedReason);
        var errors = new FormErrors();
        if (lastDay.isEmpty()) {
            errors.add("totEnMet", "sellers.embargo.until.error");
        }
        if (reason == null || reason.length() > LONGEST_REASON) {
            errors.add("reden", "sellers.embargo.reason.error", LONGEST_REASON);
        }
        if (lastDay.isEmpty() || reason == null || !errors.isEmpty()) {
            return shown(id, until, typedReason, errors, model);
        }
        if (!embargoes.set(new PurchaseId(id), lastDay.get(), reason, by())) {
            throw absent();
        }
        return "redirect:/politie/inkopen/" + id + "/embargo";
    }

    /** Not before today, and not more than a year away. */
    private static Optional<LocalDate> date(String typed, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private String shown(UUID id, String until, String reason, FormErrors errors, Model model) {
        model.addAttribute(
                "embargo", embargoes.consult(new PurchaseId(id), by()).orElseThrow(EmbargoPages::absent));
        model.addAttribute("id", id);
        model.addAttribute("until", until);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "purchases/seller/embargo";
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
