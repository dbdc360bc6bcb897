// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.LookLimits;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.counter.PurchaseForm;
import nl.waakzaam.purchases.counter.Uploads;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** Where the owner mends an entry that waits. To see it whole is to look at a seller, so each step is posted. */
@Controller
class MendingPages {
    private final Quarantine quarantine;
    private final QuarantineDecisions decisions;
    private final LookLimits limits;
    private final CurrentActor actor;
    private final Clock clock;

    MendingPages(
            Quarantine quarantine, QuarantineDecisions decisions, LookLimits limits, CurrentActor actor, Clock clock) {
        this.quarantine = quarantine;
        this.decisions = decisions;
        this.limits = limits;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping(OfflineRights.ONE + "/verbeteren")
    String step(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed,
            MultipartHttpServletRequest request,
            Model model)
            throws IOException {
        var purchase = new PurchaseId(id);
        if (!typed.containsKey("gezien")) {
            return begin(purchase, model);
        }
        var form = PurchaseForm.of(typed);
        var files = request.getMultiFileMap();
        if (typed.getOrDefault("stap", "").equals("velden")) {
            Uploads.chooseAgain(form, files);
            return shown(purchase, form, model);
        }
        return register(purchase, form, files, model);
    }

    private String begin(PurchaseId id, Model model) {
        if (!limits.maySpend(actor.get())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return quarantine
                .lookWhole(id, by())
                .map(typed -> shown(id, MendedEntry.form(typed), model))
                .orElseGet(() -> decided(id));
    }

    private String register(PurchaseId id, PurchaseForm form, MultiValueMap<String, MultipartFile> files, Model model)
            throws IOException {
        try {
            decisions.mend(id, MendedEntry.typed(form, Uploads.photos(form, files)), form.value("reden"), by());
            return decided(id);
        } catch (InvalidInput invalid) {
            MendedEntry.tell(form, invalid);
            Uploads.chooseAgain(form, files);
            return shown(id, form, model);
        }
    }

    private static String decided(PurchaseId id) {
        return "redirect:" + OfflineRights.QUARANTINE + "/" + id;
    }

    private static String shown(PurchaseId id, PurchaseForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("mostPhotos", Photo.MOST_OF_ONE_GOOD);
        return "purchases/offline/mending";
    }

    private By by() {
        return new By(actor.get(), "quarantine", clock.instant());
    }
}
