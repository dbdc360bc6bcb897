// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.util.List;
import java.util.Locale;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage.Column;
import nl.waakzaam.site.ListPage.Export;

/** What stands in the list of cameras found, and in its file: nothing of owners. */
final class FoundCameraColumns {
    static final List<Column> ON_SCREEN = List.of(
            number("uren", "cameras.search.column.left", "gone, overwritten_at %s, metres, id"),
            sortable("nut", "cameras.search.best", "best = 'OBSERVE' %s, best %s, overwritten_at, id"),
            number("afstand", "cameras.search.column.metres", "metres %s, overwritten_at, id"),
            sortable("plaats", "cameras.search.column.place", "town %s, street %s, metres, id"),
            plain("zicht", "cameras.search.column.view"),
            plain("contact", "cameras.search.contact"));

    static final Export<FoundCamera> EXPORT = new Export<>(
            "cameras.csv",
            List.of(
                    cell("camera", FoundCamera::id),
                    cell("soort", one -> one.kind().name().toLowerCase(Locale.ROOT)),
                    cell("straat", FoundCamera::street),
                    cell("plaats", FoundCamera::town),
                    cell("lengtegraad", one -> one.at().longitude()),
                    cell("breedtegraad", one -> one.at().latitude()),
                    cell("richting", one -> one.view().direction()),
                    cell("hoek", one -> one.view().angle()),
                    cell("reikwijdte in meters", one -> one.view().range()),
                    cell("afstand in meters", one -> Math.round(one.metres())),
                    cell("hooguit geschikt voor", one -> one.best().name().toLowerCase(Locale.ROOT)),
                    cell("ziet in het donker", one -> one.seesAtNight() ? "ja" : "nee"),
                    cell("bewaard in uren", one -> one.kept().hours()),
                    cell(
                            "overschreven op",
                            one -> one.overwritten().atZone(DutchTime.ZONE).toOffsetDateTime()),
                    cell(
                            "geheel overschreven op",
                            one -> one.gone().atZone(DutchTime.ZONE).toOffsetDateTime()),
                    cell("contact", one -> one.contact().name().toLowerCase(Locale.ROOT))));

    private FoundCameraColumns() {}
}
