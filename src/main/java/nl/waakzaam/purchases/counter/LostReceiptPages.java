// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.time.Clock;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.LookLimits;
import nl.waakzaam.purchases.PurchaseId;
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

/** Where a dealer gives a seller a receipt with another code. */
@Controller
class LostReceiptPages {
    static final String PATH = StockList.PATH + "/{id:[0-9a-f-]{36}}/bewijs/nieuw";
    private static final int LONGEST = 40;

    private final LostReceipts receipts;
    private final LookLimits limits;
    private final CurrentActor actor;
    private final Clock clock;

    LostReceiptPages(LostReceipts receipts, LookLimits limits, CurrentActor actor, Clock clock) {
        this.receipts = receipts;
        this.limits = limits;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@PathVariable("id") UUID id, Model model) {
        return shown(id, "", new FormErrors(), false, model);
    }

    @PostMapping(PATH)
    String renew(
            @PathVariable("id") UUID id, @RequestParam(name = "nummer", defaultValue = "") String typed, Model model) {
        var number = Texts.clean(typed);
        if (number == null || number.length() > LONGEST) {
            return refused(id, typed, "purchases.lost.number.error", model);
        }
        if (!limits.maySpend(actor.get())) {
            return refused(id, typed, "purchases.fault.looks", model);
        }
        var renewed = receipts.renew(new PurchaseId(id), number, new By(actor.get(), "web", clock.instant()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return renewed
                ? shown(id, "", new FormErrors(), true, model)
                : refused(id, typed, "purchases.lost.differs", model);
    }

    private static String refused(UUID id, String typed, String textKey, Model model) {
        return shown(id, typed, FormErrors.one("nummer", textKey), false, model);
    }

    private static String shown(UUID id, String typed, FormErrors errors, boolean renewed, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("number", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("renewed", renewed);
        return "purchases/lost-receipt";
    }
}
