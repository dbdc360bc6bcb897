// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The searches of a detective, to open again. */
@Controller
class CameraSearchListPages {
    private static final String OWN = "eigen zoekingen";

    private final Lists lists;
    private final CameraSearchLog log;
    private final CurrentActor actor;

    CameraSearchListPages(Lists lists, CameraSearchLog log, CurrentActor actor) {
        this.lists = lists;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(FoundCameraPages.PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get().id();
        model.addAttribute("listing", lists.show(CameraSearchList.own(who), wanted, () -> log.listed(OWN, who)));
        return "cameras/search/own";
    }

    @PostMapping(FoundCameraPages.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(CameraSearchList.own(who), wanted, response, () -> log.exportedList(OWN, who));
    }
}
