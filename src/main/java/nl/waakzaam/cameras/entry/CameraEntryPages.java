// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in, for who registers cameras and who did before: the answers are the same. */
@Controller
class CameraEntryPages {
    static final String PATH = "/camera-in-beeld";
    static final String LINK = PATH + "/toegang";
    static final String OWN = "/mijn-cameras";
    static final String CHOICE = OWN + "/kiezen";

    private final EntryLinks links;
    private final OwnersEntrance entrance;
    private final EntrySessions sessions;
    private final EntryLimits limits;
    private final CameraOwnerMails mails;

    CameraEntryPages(
            EntryLinks links,
            OwnersEntrance entrance,
            EntrySessions sessions,
            EntryLimits limits,
            CameraOwnerMails mails) {
        this.links = links;
        this.entrance = entrance;
        this.sessions = sessions;
        this.limits = limits;
        this.mails = mails;
    }

    @GetMapping(PATH)
    String begin(Model model) {
        return form("", new FormErrors(), model);
    }

    @PostMapping(PATH)
    String ask(
            @RequestParam(name = "mail", defaultValue = "") String typed,
            HttpServletRequest request,
            Locale language,
            Model model) {
        var address = MailAddress.of(typed);
        if (address.isEmpty()) {
            return form(typed, FormErrors.one("mail", "cameraowners.error.mail"), model);
        }
        if (!mails.isOpen() || !limits.maySend(ClientNetwork.of(request))) {
            return form(typed, FormErrors.one("mail", "cameraowners.error.later"), model);
        }
        if (limits.mayReach(address.get())) {
            links.send(address.get(), language);
        }
        return "redirect:" + PATH + "/gevraagd";
    }

    @GetMapping(PATH + "/gevraagd")
    String asked() {
        return "cameras/entry/asked";
    }

    @GetMapping(LINK + "/{token}")
    ModelAndView show(@PathVariable("token") String token) {
        return links.isOpen(token) ? new ModelAndView("cameras/entry/enter") : gone();
    }

    @PostMapping(LINK + "/{token}")
    ModelAndView enter(
            @PathVariable("token") String token, HttpServletRequest request, HttpServletResponse response) {
        var session = entrance.enter(token);
        if (session.isEmpty()) {
            return gone();
        }
        EntryCookie.write(request, response, session.get());
        return new ModelAndView("redirect:" + OWN);
    }

    @PostMapping(OWN + "/uitgang")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        EntryCookie.read(request).ifPresent(sessions::end);
        EntryCookie.clear(request, response);
        return "redirect:" + PATH;
    }

    private String form(String typed, FormErrors errors, Model model) {
        if (!mails.isOpen()) {
            return "cameras/entry/closed";
        }
        model.addAttribute("mail", typed);
        model.addAttribute("errors", errors);
        return "cameras/entry/begin";
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("cameras/entry/gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
