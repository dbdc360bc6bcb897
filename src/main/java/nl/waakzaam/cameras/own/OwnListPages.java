// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.entry.Entered;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.owners.CameraActs;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The two lists of an owner: the own cameras, and who looked. */
@Controller
class OwnListPages {
    private final Lists lists;
    private final Owners owners;
    private final CameraActs acts;
    private final Clock clock;

    OwnListPages(Lists lists, Owners owners, CameraActs acts, Clock clock) {
        this.lists = lists;
        this.owners = owners;
        this.acts = acts;
        this.clock = clock;
    }

    /** Where a mailed link leads: to the overview, the form of who is new, or the choice of who has several. */
    @GetMapping("/mijn-cameras")
    String own(Entered entered) {
        return entered.admissions().isEmpty()
                ? "redirect:" + CameraOwnerPages.BEGIN
                : "redirect:" + (entered.admissions().size() == 1 ? OwnedList.PATH : CameraOwnerPages.CHOICE);
    }

    @ListMapping(OwnedList.PATH)
    String cameras(OwnerVisit visit, Wanted wanted, Model model) {
        var by = visit.by(clock.instant());
        var listing = lists.show(
                OwnedList.of(visit.owner()), wanted, () -> acts.owner("overview", Action.CONSULT, by));
        model.addAttribute("listing", listing);
        model.addAttribute("map", OwnedList.map(listing.rows()).orElse(null));
        model.addAttribute("visit", visit);
        model.addAttribute("owner", owners.find(visit.owner()).orElseThrow());
        return "cameras/own/overview";
    }

    @PostMapping(OwnedList.PATH + ".csv")
    void exportCameras(OwnerVisit visit, Wanted wanted, HttpServletResponse response) throws IOException {
        var by = visit.by(clock.instant());
        lists.export(OwnedList.of(visit.owner()), wanted, response, () -> acts.exported("overview", by));
    }

    @ListMapping(LookList.PATH)
    String looks(OwnerVisit visit, Wanted wanted, Model model) {
        var by = visit.by(clock.instant());
        model.addAttribute(
                "listing",
                lists.show(
                        LookList.of(visit.owner(), by.at()), wanted, () -> acts.owner("looks", Action.CONSULT, by)));
        model.addAttribute("visit", visit);
        return "cameras/own/looks";
    }

    @PostMapping(LookList.PATH + ".csv")
    void exportLooks(OwnerVisit visit, Wanted wanted, HttpServletResponse response) throws IOException {
        var by = visit.by(clock.instant());
        lists.export(LookList.of(visit.owner(), by.at()), wanted, response, () -> acts.exported("looks", by));
    }
}
