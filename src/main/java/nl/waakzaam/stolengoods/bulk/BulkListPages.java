// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.RegisterLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The lists that the visitor's company sent, and their export. */
@Controller
class BulkListPages {
    private final Lists lists;
    private final RegisterLog log;
    private final CurrentActor actor;

    BulkListPages(Lists lists, RegisterLog log, CurrentActor actor) {
        this.lists = lists;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(BulkPages.LIST)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(BulkList.of(actor.get().organisation()), wanted));
        return "stolengoods/bulk/checks";
    }

    @PostMapping(BulkPages.LIST + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get();
        lists.export(
                BulkList.of(who.organisation()),
                wanted,
                response,
                () -> log.exported(who.id(), ObjectKind.BULK_CHECK, "eigen controles exporteren"));
    }
}
