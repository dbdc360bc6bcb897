// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchaseCorrections;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.site.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** A dealer corrects what the register says of a good: a new version, with the reason. */
@Controller
class CorrectionPages {
    private static final String PATH = PurchasedGoodPages.ONE + "/verbeteren";

    private final PurchaseReading reading;
    private final PurchaseCorrections corrections;
    private final RegisterActs acts;
    private final CurrentActor actor;
    private final Clock clock;

    CorrectionPages(
            PurchaseReading reading,
            PurchaseCorrections corrections,
            RegisterActs acts,
            CurrentActor actor,
            Clock clock) {
        this.reading = reading;
        this.corrections = corrections;
        this.acts = acts;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Transactional
    public String show(@PathVariable("id") UUID id, Model model) {
        var good = reading.find(new GoodId(id), actor.get()).orElseThrow(CorrectionPages::absent);
        acts.consulted(good.purchase(), "eigen goed verbeteren", by());
        return form(id, CorrectionForm.of(good), model);
    }

    @PostMapping(PATH)
    public String correct(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed,
            MultipartHttpServletRequest request,
            Model model)
            throws IOException {
        var form = PurchaseForm.of(typed);
        if (typed.getOrDefault("stap", "").equals("velden")) {
            return form(id, form, model);
        }
        try {
            var corrected = corrections
                    .correct(
                            new GoodId(id),
                            seen(typed),
                            form.good(0, Uploads.of(request.getFiles(PurchaseForm.field(0, "fotos")))),
                            form.value("reden"),
                            by())
                    .orElseThrow(CorrectionPages::absent);
            return "redirect:" + StockList.PATH + "/goederen/" + corrected.id();
        } catch (InvalidInput invalid) {
            form.tell(CorrectionForm.named(invalid));
            return form(id, form, model);
        }
    }

    /** Zero, which is no version, where it is no number. */
    private static int seen(Map<String, String> typed) {
        var version = typed.getOrDefault("gezien", "");
        return version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0;
    }

    private static String form(UUID id, PurchaseForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        return "purchases/correction";
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
