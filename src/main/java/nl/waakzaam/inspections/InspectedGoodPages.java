// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Clock;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.Seller;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One good of the list, and for a reason who sold it. */
@Controller
class InspectedGoodPages {
    private static final String GOOD = ShelfPages.ONE + "/goederen/{goed:[0-9a-f-]{36}}";
    private static final int LONGEST_REASON = 500;

    private final Inspections inspections;
    private final Shelf shelf;
    private final CurrentActor actor;
    private final Clock clock;

    InspectedGoodPages(Inspections inspections, Shelf shelf, CurrentActor actor, Clock clock) {
        this.inspections = inspections;
        this.shelf = shelf;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(GOOD)
    @Transactional
    public String show(@PathVariable("id") UUID id, @PathVariable("goed") UUID good, Model model) {
        var inspection = own(id);
        return shown(inspection, good(inspection, good), "", new FormErrors(), null, model);
    }

    @PostMapping(GOOD + "/verkoper")
    @Transactional
    public String seller(
            @PathVariable("id") UUID id,
            @PathVariable("goed") UUID goodId,
            @RequestParam(name = "reden", defaultValue = "") String typed,
            Model model) {
        var inspection = own(id);
        var good = good(inspection, goodId);
        var reason = Texts.clean(typed);
        if (reason == null || reason.length() > LONGEST_REASON) {
            var errors = FormErrors.one("reden", "inspections.error.reason", LONGEST_REASON);
            return shown(inspection, good, typed, errors, null, model);
        }
        var by = by();
        var seller = shelf.openSeller(inspection, good, reason, by).orElseThrow(InspectedGoodPages::absent);
        return shown(inspection, good, typed, new FormErrors(), seller, model);
    }

    @GetMapping(GOOD + "/fotos/{foto:\\d{1,18}}")
    @Transactional
    public ResponseEntity<byte[]> photo(
            @PathVariable("id") UUID id, @PathVariable("goed") UUID goodId, @PathVariable("foto") long photo) {
        var inspection = own(id);
        var good = good(inspection, goodId);
        return shelf.findPhoto(inspection, good.id(), photo, by())
                .map(jpeg ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg))
                .orElseThrow(InspectedGoodPages::absent);
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }

    private String shown(
            Inspection inspection,
            PurchasedGood good,
            String reason,
            FormErrors errors,
            @Nullable Seller seller,
            Model model) {
        model.addAttribute("inspection", inspection);
        model.addAttribute("good", good);
        model.addAttribute("photos", shelf.photosOf(inspection, good.id()));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("seller", seller);
        model.addAttribute("now", clock.instant());
        return "inspections/good";
    }

    private Inspection own(UUID id) {
        return inspections.findOwn(new InspectionId(id), actor.get()).orElseThrow(InspectedGoodPages::absent);
    }

    private PurchasedGood good(Inspection inspection, UUID good) {
        return shelf.find(inspection, new GoodId(good), actor.get(), clock.instant())
                .orElseThrow(InspectedGoodPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
