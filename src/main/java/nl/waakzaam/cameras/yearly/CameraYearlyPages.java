// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.yearly;

import java.time.Clock;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.Owners;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link of a yearly mail leads. A look changes nothing, since programs look at links in mails: the button does. */
@Controller
class CameraYearlyPages {
    static final String PATH = "/camera-in-beeld/klopt/{token}";

    private final YearlyLinks links;
    private final Owners owners;
    private final Clock clock;

    CameraYearlyPages(YearlyLinks links, Owners owners, Clock clock) {
        this.links = links;
        this.owners = owners;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView ask(@PathVariable("token") String token) {
        return links.read(token)
                .map(owner -> new ModelAndView("cameras/yearly/ask").addObject("since", owner.validatedOn()))
                .orElseGet(CameraYearlyPages::gone);
    }

    @PostMapping(PATH)
    ModelAndView validate(@PathVariable("token") String token) {
        return links.read(token).map(this::validate).orElseGet(CameraYearlyPages::gone);
    }

    private ModelAndView validate(Owner owner) {
        var actor = "camera-owner:" + owner.id();
        owners.validate(new OwnerBy(owner.id(), actor, "web", owner.contact().mail(), clock.instant()));
        owners.read(owner.contact().mail(), owner.language());
        return new ModelAndView("cameras/yearly/done");
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("cameras/yearly/gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
