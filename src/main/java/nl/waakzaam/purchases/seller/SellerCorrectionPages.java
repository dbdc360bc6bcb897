// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.LookLimits;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.SellerCorrections;
import nl.waakzaam.site.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A dealer corrects who sold something. To see what stands there is to look at the seller, so both steps are posted. */
@Controller
class SellerCorrectionPages {
    static final String PATH = "/handelaar/inkopen/{id:[0-9a-f-]{36}}/verkoper/verbeteren";

    private final SellerCorrections corrections;
    private final LookLimits limits;
    private final CurrentActor actor;
    private final Clock clock;

    SellerCorrectionPages(SellerCorrections corrections, LookLimits limits, CurrentActor actor, Clock clock) {
        this.corrections = corrections;
        this.limits = limits;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping(PATH)
    String step(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed, Model model) {
        var purchase = new PurchaseId(id);
        var form = typed.containsKey("gezien") ? SellerForm.of(typed) : begun(purchase);
        if (!typed.containsKey("gezien")) {
            return shown(id, form, model);
        }
        try {
            if (!corrections.correct(purchase, form.seen(), form.seller(), form.value("reden"), by())) {
                throw absent();
            }
            return "redirect:/handelaar/inkopen/" + id;
        } catch (InvalidInput invalid) {
            form.tell(invalid);
            return shown(id, form, model);
        }
    }

    /** To begin is to look at the seller, and counts as that. */
    private SellerForm begun(PurchaseId purchase) {
        if (!limits.maySpend(actor.get())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return corrections.begin(purchase, by()).map(SellerForm::of).orElseThrow(SellerCorrectionPages::absent);
    }

    private static String shown(UUID id, SellerForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        return "purchases/seller/correction";
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
