// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.waakzaam.cameras.entry.EntryLimits;
import nl.waakzaam.cameras.entry.EntryLinks;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An owner moves to another mail address: it is confirmed by a link before anything changes. */
@Controller
class MovePages {
    static final String PATH = "/mijn-cameras/mailadres";

    private final EntryLinks links;
    private final EntryLimits limits;

    MovePages(EntryLinks links, EntryLimits limits) {
        this.links = links;
        this.limits = limits;
    }

    @GetMapping(PATH)
    String form(OwnerVisit visit, Model model) {
        return form(visit.as(OwnerRole.OWNER), "", new FormErrors(), model);
    }

    /** The answer is the same when somebody has that address already. */
    @PostMapping(PATH)
    String move(
            OwnerVisit visit,
            @RequestParam(name = "mail", defaultValue = "") String typed,
            HttpServletRequest request,
            Locale language,
            Model model) {
        visit.as(OwnerRole.OWNER);
        var address = MailAddress.of(typed);
        if (address.isEmpty()) {
            return form(visit, typed, FormErrors.one("mail", "cameraowners.error.mail"), model);
        }
        if (!limits.maySend(ClientNetwork.of(request))) {
            return form(visit, typed, FormErrors.one("mail", "cameraowners.error.later"), model);
        }
        if (limits.mayReach(address.get())) {
            links.move(visit.owner(), address.get(), language);
        }
        return "redirect:/camera-in-beeld/gevraagd";
    }

    private static String form(OwnerVisit visit, String typed, FormErrors errors, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("mail", typed);
        model.addAttribute("errors", errors);
        return "cameras/own/move";
    }
}
