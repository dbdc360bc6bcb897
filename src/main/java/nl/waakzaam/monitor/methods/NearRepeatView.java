// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.charts.Numbers;
import nl.waakzaam.monitor.methods.NearRepeat.Cell;
import nl.waakzaam.site.Page;

/** The near-repeat test in words. */
public record NearRepeatView(NearRepeat found) {
    /** What is seen, in a sentence. */
    public String title(Page page) {
        return page.text(found.closest().isNotable() ? "methods.knox.seen" : "methods.knox.unseen");
    }

    /** The nearest and soonest cell, in words. */
    public String sentence(Page page) {
        var cell = found.closest();
        return page.text(
                "methods.knox.sentence",
                metres(page, cell.distance()),
                days(page, cell.time()),
                page.number(cell.observed()),
                decimals(page, cell.expected(), 1),
                found.incidents());
    }

    public String metres(Page page, int band) {
        return page.text(
                "methods.knox.band.metres",
                page.number(found.metres().from(band)),
                page.number(found.metres().to(band)));
    }

    public String days(Page page, int band) {
        return page.text(
                "methods.knox.band.days", found.days().from(band), found.days().to(band));
    }

    /** How many times what was expected. */
    public String ratio(Page page, Cell cell) {
        return cell.ratio()
                .map(ratio -> page.text("methods.knox.times", decimals(page, ratio, 2)))
                .orElseGet(() -> page.text("methods.knox.times.none"));
    }

    public String counts(Page page, Cell cell) {
        return page.text(
                "methods.knox.counts",
                page.number(cell.observed()),
                decimals(page, cell.expected(), 1),
                decimals(page, cell.p(), 3));
    }

    /** What one must know to read it rightly. */
    public List<String> notes(Page page) {
        var notes = new ArrayList<String>();
        notes.add(page.text("methods.knox.note.bold"));
        notes.add(page.text(
                "methods.knox.note.chance",
                found.cells().size(),
                decimals(page, found.byChance(), 1),
                found.notable()));
        notes.add(page.text("methods.knox.note.runs", found.runs()));
        if (found.doubles() > 0) {
            notes.add(page.text("methods.knox.note.doubles", found.doubles()));
        }
        notes.add(page.text("methods.knox.note.place"));
        return notes;
    }

    private static String decimals(Page page, double value, int places) {
        return Numbers.decimals(places).text(value, page.language());
    }
}
