// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.Listing.Column;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.RegisterLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The lists that the visitor's company sent, and their export. */
@Controller
class BulkListPages {
    private static final List<Column> COLUMNS = List.of(
            Column.sortable("naam", "bulk.column.name"),
            Column.sortable("ontvangen", "bulk.column.received"),
            new Column("regels", "bulk.column.lines", true, true),
            Column.plain("gevonden", "bulk.column.found"),
            Column.sortable("status", "bulk.column.state"));

    private final BulkList list;
    private final RegisterLog log;
    private final CurrentActor actor;

    BulkListPages(BulkList list, RegisterLog log, CurrentActor actor) {
        this.list = list;
        this.log = log;
        this.actor = actor;
    }

    @RequestMapping(
            path = BulkPages.LIST,
            method = {RequestMethod.GET, RequestMethod.POST})
    String list(Wanted wanted, Model model) {
        var organisation = actor.get().organisation();
        var listing = list.listing(BulkPages.LIST, organisation, wanted);
        model.addAttribute("listing", listing);
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("checks", list.rows(organisation, wanted, listing));
        return "stolengoods/bulk/checks";
    }

    @PostMapping(BulkPages.LIST + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        log.exported(actor.get().id(), "bulk-check", "eigen controles exporteren");
        Csv.answer(response, "controles.csv", csv -> {
            csv.row("nummer", "naam", "ontvangen", "regels", "gedaan", "geregistreerd", "gelijkend", "status");
            list.each(
                    actor.get().organisation(),
                    wanted,
                    check -> csv.row(
                            check.id(),
                            check.name(),
                            check.createdAt(),
                            check.progress().lines(),
                            check.progress().done(),
                            check.progress().registered(),
                            check.progress().alike(),
                            BulkJson.Status.of(check).status()));
        });
    }
}
