// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
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

/** Detectives see the signals of their area, the goods that bear one number, and say what it is. */
@Controller
public class SignalPages {
    static final String PATH = "/politie/signalen";
    static final String SIGNAL = PATH + "/{id:[0-9a-f-]{36}}";
    static final String DISMISSAL = SIGNAL + "/afdoen";

    private final SignalWork work;
    private final Lists lists;
    private final Shops shops;
    private final Municipalities municipalities;
    private final SignalLog log;
    private final CurrentActor actor;

    SignalPages(
            SignalWork work,
            Lists lists,
            Shops shops,
            Municipalities municipalities,
            SignalLog log,
            CurrentActor actor) {
        this.work = work;
        this.lists = lists;
        this.shops = shops;
        this.municipalities = municipalities;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get().id();
        model.addAttribute("listing", lists.show(ofArea(), wanted, () -> log.listed(who)));
        return "hits/signal/signals";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(ofArea(), wanted, response, () -> log.exported(who));
    }

    @GetMapping(SIGNAL)
    String show(@PathVariable("id") UUID id, Model model) {
        return shown(id, "", new FormErrors(), false, model);
    }

    @PostMapping(DISMISSAL)
    String dismiss(
            @PathVariable("id") UUID id, @RequestParam(name = "reden", defaultValue = "") String reason, Model model) {
        try {
            var done = work.dismiss(id, reason, actor.get()).orElseThrow(SignalPages::unknown);
            return done ? "redirect:" + PATH + "/" + id : shown(id, reason, new FormErrors(), true, model);
        } catch (InvalidInput invalid) {
            return shown(id, reason, FormErrors.from(invalid), false, model);
        }
    }

    private String shown(UUID id, String reason, FormErrors errors, boolean changedMeanwhile, Model model) {
        model.addAttribute("opened", work.open(id, actor.get()).orElseThrow(SignalPages::unknown));
        model.addAttribute("shops", this);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("changedMeanwhile", changedMeanwhile);
        return "hits/signal/signal";
    }

    /** Where a good lies or lay: the name of the shop and its address. */
    public String shopOf(PurchasedGood good) {
        return shops.find(good.shop()).map(SignalPages::line).orElse("");
    }

    private static String line(Shop shop) {
        return shop.tradeName() + ", " + shop.address().line();
    }

    private ListPage<SignalList.Row> ofArea() {
        var area = actor.get().area();
        return SignalList.of(area.contains("NL"), municipalities.within(area));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
