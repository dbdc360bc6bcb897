// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the links in mails to owners lead. A look changes nothing, since programs look at links: only a button does. */
@Controller
@ControllerAdvice
class OwnerLinkPages {
    static final String OPEN = "/beelden/open/{sleutel:[A-Za-z0-9_-]{20,60}}";
    static final String RENEW = OPEN + "/nieuw";

    private final OwnerDesk desk;
    private final OwnerLinks links;

    OwnerLinkPages(OwnerDesk desk, OwnerLinks links) {
        this.desk = desk;
        this.links = links;
    }

    static String path(String token) {
        return "/beelden/open/" + token;
    }

    @GetMapping(OPEN)
    ModelAndView show(@PathVariable("sleutel") String token) {
        return links.isFresh(token) ? new ModelAndView("footage/owner/open") : used(false);
    }

    @PostMapping(OPEN)
    ModelAndView open(@PathVariable("sleutel") String token, HttpServletRequest request, HttpServletResponse response) {
        var opened = desk.open(token);
        opened.ifPresent(one -> OwnerVisits.begin(one, request, response));
        return opened.map(one -> new ModelAndView("redirect:" + FootageOwnerPages.path(one.party())))
                .orElseGet(() -> used(false));
    }

    /** The same answer whatever the link is: it tells nobody whether there was a dossier. */
    @PostMapping(RENEW)
    ModelAndView renew(@PathVariable("sleutel") String token) {
        desk.renew(token);
        return used(true);
    }

    private static ModelAndView used(boolean asked) {
        var page = new ModelAndView("footage/owner/used", asked ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        page.addObject("asked", asked);
        return page;
    }

    @ExceptionHandler(LinkNeeded.class)
    ModelAndView linkNeeded() {
        return new ModelAndView("footage/owner/gone", HttpStatus.NOT_FOUND);
    }
}
