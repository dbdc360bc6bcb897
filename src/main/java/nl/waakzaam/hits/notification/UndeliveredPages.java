// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The screen with what could not be brought, from which a person sends it again. */
@Controller
class UndeliveredPages {
    static final String RESEND = Undelivered.PATH + "/{id:[0-9a-f-]{36}}/opnieuw";

    private final Lists lists;
    private final Channels channels;
    private final NotificationLog log;
    private final CurrentActor actor;

    UndeliveredPages(Lists lists, Channels channels, NotificationLog log, CurrentActor actor) {
        this.lists = lists;
        this.channels = channels;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(Undelivered.PATH)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(Undelivered.LIST, wanted));
        return "hits/notification/undelivered";
    }

    @PostMapping(Undelivered.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(Undelivered.LIST, wanted, response, () -> log.exported(who, "undelivered"));
    }

    @PostMapping(RESEND)
    String resend(@PathVariable("id") UUID id) {
        channels.resend(id, actor.get().id());
        return "redirect:" + Undelivered.PATH;
    }
}
