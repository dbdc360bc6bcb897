// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Listing.Column;
import nl.waakzaam.stolengoods.CsvText;
import nl.waakzaam.stolengoods.RegisterLog;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of registered goods, and its export. */
@Controller
class GoodsListPages {
    private static final int SIZE = 25;
    private static final int MOST_EXPORTED = 10_000;
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

    @GetMapping("/politie/goederen")
    String list(
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "sorteer", defaultValue = "gewijzigd") String sort,
            @RequestParam(name = "aflopend", defaultValue = "true") boolean descending,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Model model) {
        var clean = clean(search);
        var number = Math.clamp(page, 1, GoodsList.COUNTED / SIZE);
        logged("list");
        model.addAttribute(
                "listing", new Listing("/politie/goederen", clean, sort, descending, number, SIZE, list.count(clean)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("goods", list.rows(clean, sort, descending, (number - 1) * SIZE, SIZE));
        return "stolengoods/goods";
    }

    @GetMapping("/politie/goederen.csv")
    void export(
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "sorteer", defaultValue = "gewijzigd") String sort,
            @RequestParam(name = "aflopend", defaultValue = "true") boolean descending,
            HttpServletResponse response)
            throws IOException {
        logged("export");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"gestolen-goederen.csv\"");
        try (var out = response.getOutputStream()) {
            out.write("categorie,merk,type,kleur,diefstalDatum,status,registratienummer,bron,gewijzigd\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (var row : list.rows(clean(search), sort, descending, 0, MOST_EXPORTED)) {
                out.write(line(row).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String clean(String search) {
        var stripped = search.replace('\0', ' ').strip();
        return stripped.length() > 100 ? stripped.substring(0, 100) : stripped;
    }

    private void logged(String act) {
        transaction.executeWithoutResult(status ->
                log.consulted(actor.get().id(), "web", "stolen-goods-list", act, act, "overzicht van het register"));
    }

    private static String line(GoodsList.Row row) {
        return Stream.of(
                        row.category(),
                        row.make(),
                        row.type(),
                        row.colour(),
                        row.theftDate(),
                        row.state().dutchName(),
                        row.registrationNumber(),
                        row.source(),
                        row.changedAt())
                .map(value -> CsvText.field(value == null ? "" : value.toString()))
                .collect(Collectors.joining(",", "", "\n"));
    }
}
