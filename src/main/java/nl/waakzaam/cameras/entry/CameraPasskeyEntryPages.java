// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.waakzaam.access.VisitorPasskeys;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The way in with a passkey, for owners who made one. */
@Controller
class CameraPasskeyEntryPages {
    private static final String PATH = CameraEntryPages.PATH + "/passkey";

    private final VisitorPasskeys passkeys;
    private final OwnersEntrance entrance;

    CameraPasskeyEntryPages(VisitorPasskeys passkeys, OwnersEntrance entrance) {
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    /** The same for everybody: it tells nothing about who takes part. */
    @PostMapping(PATH + "/vraag")
    @ResponseBody
    Map<String, Object> ask(HttpServletRequest request) {
        return passkeys.askToUse(request);
    }

    @PostMapping(PATH)
    String enter(
            @RequestParam(name = "antwoord", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = entrance.enterByPasskey(answer, request);
        if (session.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("mail", "");
            model.addAttribute("errors", FormErrors.one("passkey", "cameraowners.passkey.refused"));
            return "cameras/entry/begin";
        }
        EntryCookie.write(request, response, session.get());
        return "redirect:" + CameraEntryPages.OWN;
    }
}
