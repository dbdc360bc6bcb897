// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.staff;

import java.util.Map;
import nl.waakzaam.dealers.staff.Invitations.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link of an invitation leads. */
@Controller
class EntryPages {
    static final String PATH = "/opkoper-worden/toegang/{token}";

    private final Invitations invitations;

    EntryPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable("token") String token) {
        return invitations.isOpen(token) ? new ModelAndView("dealers/enter") : gone();
    }

    @PostMapping(PATH)
    ModelAndView enter(@PathVariable("token") String token) {
        return switch (invitations.enter(token)) {
            case Entry.Made(var login, var password) ->
                new ModelAndView("dealers/entered", Map.of("login", login, "password", password));
            case Entry.Taken taken -> new ModelAndView("dealers/taken");
            case Entry.Gone gone -> gone();
        };
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("dealers/gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
