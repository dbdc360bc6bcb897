// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.entry.CameraPasskeyDesk;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The passkeys of an owner: made and removed by whoever came in. */
@Controller
class CameraPasskeyPages {
    static final String PATH = "/mijn-cameras/passkeys";

    private final CameraPasskeyDesk desk;

    CameraPasskeyPages(CameraPasskeyDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(OwnerVisit visit, Model model) {
        return show(visit.as(OwnerRole.OWNER), new FormErrors(), model);
    }

    @PostMapping(PATH + "/vraag")
    @ResponseBody
    Map<String, Object> ask(OwnerVisit visit, HttpServletRequest request) {
        return desk.ask(visit.as(OwnerRole.OWNER), request);
    }

    @PostMapping(PATH)
    String add(
            OwnerVisit visit,
            @RequestParam(name = "naam", defaultValue = "") String name,
            @RequestParam(name = "antwoord", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var fault = desk.add(visit.as(OwnerRole.OWNER), name, answer, request);
        if (fault.isEmpty()) {
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return show(visit, FormErrors.one("naam", fault.get()), model);
    }

    @PostMapping(PATH + "/verwijderen")
    String remove(OwnerVisit visit, @RequestParam("passkey") UUID passkey) {
        desk.remove(visit.as(OwnerRole.OWNER), passkey);
        return "redirect:" + PATH;
    }

    private String show(OwnerVisit visit, FormErrors errors, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("passkeys", desk.look(visit));
        model.addAttribute("most", CameraPasskeyDesk.MOST);
        model.addAttribute("errors", errors);
        return "cameras/own/passkeys";
    }
}
