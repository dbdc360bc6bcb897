// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.Listing.Column;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.RegisterLog;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The list of registered goods, and its export. */
@Controller
class GoodsListPages {
    private static final String PATH = "/politie/goederen";
    private static final List<Column> COLUMNS = List.of(
            Column.sortable("categorie", "stolengoods.column.category"),
            Column.sortable("merk", "stolengoods.column.make"),
            Column.sortable("diefstal", "stolengoods.column.theftDate"),
            Column.sortable("status", "stolengoods.column.state"),
            Column.sortable("gewijzigd", "stolengoods.column.changed"),
            Column.plain("aangifte", "stolengoods.column.report"));

    private final GoodsList list;
    private final RegisterLog log;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    GoodsListPages(GoodsList list, RegisterLog log, CurrentActor actor, TransactionTemplate transaction) {
        this.list = list;
        this.log = log;
        this.actor = actor;
        this.transaction = transaction;
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    String list(Wanted wanted, Model model) {
        transaction.executeWithoutResult(status -> log.consulted(
                actor.get().id(), "web", "stolen-goods-list", "list", Activity.LIST, "overzicht van het register"));
        var listing = list.listing(PATH, wanted);
        model.addAttribute("listing", listing);
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("goods", list.rows(wanted, listing));
        return "stolengoods/goods";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        log.exported(actor.get().id(), "stolen-goods-list", "overzicht van het register");
        Csv.answer(response, "gestolen-goederen.csv", csv -> {
            csv.row(
                    "categorie",
                    "merk",
                    "type",
                    "kleur",
                    "diefstalDatum",
                    "status",
                    "registratienummer",
                    "bron",
                    "gewijzigd");
            list.each(wanted, good -> line(csv, good));
        });
    }

    private static void line(Csv csv, GoodsList.Row good) {
        csv.row(
                good.category(),
                good.make(),
                good.type(),
                good.colour(),
                good.theftDate(),
                good.state().dutchName(),
                good.registrationNumber(),
                good.source(),
                good.changedAt());
    }
}
