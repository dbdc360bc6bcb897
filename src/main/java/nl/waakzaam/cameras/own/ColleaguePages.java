// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.entry.EntryLimits;
import nl.waakzaam.cameras.entry.EntryLinks;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.owners.Colleague.Person;
import nl.waakzaam.cameras.owners.CameraColleagues;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looks after the cameras with the owner: invited by mail, and removed at any time. */
@Controller
class ColleaguePages {
    static final String PATH = "/mijn-cameras/collegas";

    private final CameraColleagues colleagues;
    private final Owners owners;
    private final EntryLinks links;
    private final EntryLimits limits;
    private final Clock clock;

    ColleaguePages(CameraColleagues colleagues, Owners owners, EntryLinks links, EntryLimits limits, Clock clock) {
        this.colleagues = colleagues;
        this.owners = owners;
        this.links = links;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(OwnerVisit visit, Model model) {
        return show(visit.as(OwnerRole.OWNER), Typed.empty(), new FormErrors(), model);
    }

    @PostMapping(PATH)
    String invite(
            OwnerVisit visit,
            @RequestParam Map<String, String> posted,
            HttpServletRequest request,
            Locale language,
            Model model) {
        visit.as(OwnerRole.OWNER);
        var form = new Typed(posted);
        var errors = errors(form);
        if (errors.isEmpty() && !limits.maySend(ClientNetwork.of(request))) {
            errors.add("mail", "cameraowners.error.later");
        }
        if (!errors.isEmpty()) {
            return show(visit, form, errors, model);
        }
        var person = new Person(form.value("naam"), new MailAddress(form.value("mail")));
        colleagues.invite(person, role(form), visit.by(clock.instant()));
        if (limits.mayReach(person.mail())) {
            var inviting = owners.find(visit.owner()).orElseThrow().contact().name();
            links.invite(person.mail(), language, inviting);
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/verwijderen")
    String remove(OwnerVisit visit, @RequestParam("collega") UUID colleague) {
        colleagues.remove(colleague, visit.as(OwnerRole.OWNER).by(clock.instant()));
        return "redirect:" + PATH;
    }

    private static FormErrors errors(Typed form) {
        var errors = new FormErrors();
        if (!OwnerForm.isName(form.value("naam"))) {
            errors.add("naam", "cameraowners.error.name", OwnerForm.LONGEST);
        }
        if (MailAddress.of(form.value("mail")).isEmpty()) {
            errors.add("mail", "cameraowners.error.mail");
        }
        if (!form.value("rol").matches("manager|reader")) {
            errors.add("rol", "cameraowners.error.role");
        }
        return errors;
    }

    private static OwnerRole role(Typed form) {
        return OwnerRole.valueOf(form.value("rol").toUpperCase(Locale.ROOT));
    }

    private String show(OwnerVisit visit, Typed form, FormErrors errors, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("colleagues", colleagues.look(visit.by(clock.instant())));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "cameras/own/colleagues";
    }
}
