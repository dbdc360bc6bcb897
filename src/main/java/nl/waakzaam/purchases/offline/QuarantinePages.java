// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.access.StaffAccounts;
import nl.waakzaam.access.StaffAccounts.Staff;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What came from devices without the hand of who entered it: the list for everybody, the decision for the owner. */
@Controller
class QuarantinePages {
    private static final String REASON = "wachtende inkopen bekijken";

    private final Quarantine quarantine;
    private final QuarantineDecisions decisions;
    private final Lists lists;
    private final Shops shops;
    private final StaffAccounts staff;
    private final RegisterActs acts;
    private final Wall wall;
    private final CurrentActor actor;
    private final Clock clock;

    QuarantinePages(
            Quarantine quarantine,
            QuarantineDecisions decisions,
            Lists lists,
            Shops shops,
            StaffAccounts staff,
            RegisterActs acts,
            Wall wall,
            CurrentActor actor,
            Clock clock) {
        this.quarantine = quarantine;
        this.decisions = decisions;
        this.lists = lists;
        this.shops = shops;
        this.staff = staff;
        this.acts = acts;
        this.wall = wall;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(OfflineRights.QUARANTINE)
    String list(Wanted wanted, Model model) {
        var own = shops.shopsOf(actor.get());
        model.addAttribute("listing", lists.show(QuarantineList.of(own), wanted, () -> {
            openTo(own);
            acts.listed(REASON, by());
        }));
        model.addAttribute("names", names());
        model.addAttribute("owner", quarantine.isOwner(actor.get()));
        return "purchases/offline/quarantine";
    }

    @PostMapping(OfflineRights.QUARANTINE + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var own = shops.shopsOf(actor.get());
        lists.export(QuarantineList.of(own), wanted, response, () -> acts.exported(REASON, by()), () -> openTo(own));
    }

    @GetMapping(OfflineRights.ONE)
    String show(@PathVariable("id") UUID id, Model model) {
        return shown(new PurchaseId(id), new FormErrors(), "", model);
    }

    @PostMapping(OfflineRights.ONE + "/aannemen")
    String accept(@PathVariable("id") UUID id, Model model) {
        var purchase = new PurchaseId(id);
        try {
            decisions.accept(purchase, by());
            return "redirect:" + OfflineRights.QUARANTINE + "/" + id;
        } catch (InvalidInput invalid) {
            return shown(purchase, FormErrors.one("verbeteren", "offline.entry.invalid"), "", model);
        }
    }

    @PostMapping(OfflineRights.ONE + "/weigeren")
    String refuse(
            @PathVariable("id") UUID id, @RequestParam(name = "reden", defaultValue = "") String reason, Model model) {
        var purchase = new PurchaseId(id);
        try {
            decisions.refuse(purchase, reason, by());
            return "redirect:" + OfflineRights.QUARANTINE + "/" + id;
        } catch (InvalidInput invalid) {
            return shown(purchase, FormErrors.from(invalid), reason, model);
        }
    }

    private String shown(PurchaseId id, FormErrors errors, String reason, Model model) {
        var entry = quarantine.find(id, by()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", entry);
        quarantine.look(id, by()).ifPresent(typed -> model.addAttribute("contents", Contents.of(typed)));
        model.addAttribute("shop", shops.get(entry.shop()));
        model.addAttribute("names", names());
        model.addAttribute("errors", errors);
        model.addAttribute("reason", reason);
        return "purchases/offline/entry";
    }

    /** What colleagues are called, by account. */
    private Map<String, String> names() {
        return staff.list(actor.get().organisation()).stream().collect(Collectors.toMap(Staff::actor, Staff::name));
    }

    private void openTo(List<Shop> own) {
        wall.openTo(own.stream().map(Shop::id).toList());
    }

    private By by() {
        return new By(actor.get(), "quarantine", clock.instant());
    }
}
