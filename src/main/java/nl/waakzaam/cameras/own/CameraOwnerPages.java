// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.entry.Entered;
import nl.waakzaam.cameras.entry.EntrySessions;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who the owner is: registered at first, changed, said to be right, or erased with all that was registered. */
@Controller
class CameraOwnerPages {
    static final String BEGIN = "/mijn-cameras/beginnen";
    static final String DETAILS = "/mijn-cameras/gegevens";
    static final String CHOICE = "/mijn-cameras/kiezen";
    static final String WITHDRAW = "/mijn-cameras/intrekken";

    private final Owners owners;
    private final OwnerNames names;
    private final EntrySessions sessions;
    private final Clock clock;

    CameraOwnerPages(Owners owners, OwnerNames names, EntrySessions sessions, Clock clock) {
        this.owners = owners;
        this.names = names;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(BEGIN)
    String begin(Entered entered, Model model) {
        return entered.isOwner()
                ? "redirect:" + DETAILS
                : form(BEGIN, entered.mail().text(), new OwnerForm(Typed.empty()), new FormErrors(), model);
    }

    /** Registers who came in; the mail address was confirmed by that. */
    @PostMapping(BEGIN)
    String register(Entered entered, @RequestParam Map<String, String> posted, Model model) {
        var form = new OwnerForm(new Typed(posted));
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return form(BEGIN, entered.mail().text(), form, errors, model);
        }
        var id = OwnerId.fresh();
        var by = new OwnerBy(id, "camera-owner:" + id, "web", entered.mail(), clock.instant());
        var contact = form.contact(entered.mail());
        owners.register(
                new Owner(id, form.kind(), entered.language(), contact, DutchTime.dayOf(by.at()), null, null), by);
        return "redirect:/mijn-cameras";
    }

    @GetMapping(DETAILS)
    String details(OwnerVisit visit, Model model) {
        var owner = owners.look(visit.as(OwnerRole.OWNER).by(clock.instant())).orElseThrow();
        return form(DETAILS, visit.mail().text(), OwnerForm.of(owner), new FormErrors(), model);
    }

    @PostMapping(DETAILS)
    String change(OwnerVisit visit, @RequestParam Map<String, String> posted, Model model) {
        var form = new OwnerForm(new Typed(posted));
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return form(DETAILS, visit.mail().text(), form, errors, model);
        }
        owners.change(form.kind(), form.contact(visit.mail()), visit.as(OwnerRole.OWNER).by(clock.instant()));
        return "redirect:" + OwnedList.PATH;
    }

    @GetMapping(CHOICE)
    String choice(Entered entered, Model model) {
        model.addAttribute("names", names.of(entered.admissions()));
        model.addAttribute("entered", entered);
        return "cameras/own/choice";
    }

    @PostMapping(CHOICE)
    String choose(Entered entered, @RequestParam("wie") UUID owner) {
        sessions.choose(entered, new OwnerId(owner));
        return "redirect:" + OwnedList.PATH;
    }

    /** The same as the button that the yearly mail leads to. */
    @PostMapping("/mijn-cameras/klopt")
    String validate(OwnerVisit visit) {
        owners.validate(visit.as(OwnerRole.MANAGER).by(clock.instant()));
        return "redirect:" + OwnedList.PATH;
    }

    @GetMapping(WITHDRAW)
    String askToWithdraw(OwnerVisit visit, Model model) {
        model.addAttribute("visit", visit.as(OwnerRole.OWNER));
        return "cameras/own/withdraw";
    }

    @PostMapping(WITHDRAW)
    String withdraw(OwnerVisit visit) {
        owners.withdraw(visit.as(OwnerRole.OWNER).by(clock.instant()));
        return "cameras/own/withdrawn";
    }

    private static String form(String path, String mail, OwnerForm form, FormErrors errors, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("mail", mail);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "cameras/own/details";
    }
}
