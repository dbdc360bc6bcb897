// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage.Cell;
import org.jspecify.annotations.Nullable;

/** The tables where figures come from as a list. */
record SourceList(Words words) {
    FigureList<FigureSource> list() {
        return new FigureList<>(
                "tabel",
                source -> source.key() + " " + title(source) + " " + owner(source),
                List.of(
                        FigureColumn.words("tabel", words.text("monitor.vintages.table"), FigureSource::key),
                        FigureColumn.words("titel", words.text("monitor.bronnen.title.column"), this::title),
                        FigureColumn.words("uitgever", words.text("monitor.vintages.owner"), SourceList::owner),
                        FigureColumn.sorted(
                                "bekend",
                                words.text("monitor.vintages.reference"),
                                this::reference,
                                Comparator.comparing(SourceList::referenceDate)),
                        FigureColumn.sorted(
                                "opgehaald",
                                words.text("monitor.vintages.retrieved"),
                                this::retrieved,
                                Comparator.comparing(SourceList::retrievedAt)),
                        FigureColumn.number(
                                "uitgaven",
                                words.text("monitor.bronnen.vintages"),
                                source -> words.count(source.vintages().size()),
                                source -> OptionalDouble.of(source.vintages().size())),
                        FigureColumn.words("ophalen", words.text("monitor.bronnen.last"), this::last)),
                export());
    }

    private String title(FigureSource source) {
        return source.dataset().map(dataset -> dataset.title(words.language())).orElse("");
    }

    private static String owner(FigureSource source) {
        return source.dataset().map(Dataset::owner).orElse("");
    }

    private String reference(FigureSource source) {
        return source.newest().map(Vintage::referenceDate).map(words::date).orElse("–");
    }

    private static LocalDate referenceDate(FigureSource source) {
        return source.newest().map(Vintage::referenceDate).orElse(LocalDate.MIN);
    }

    private String retrieved(FigureSource source) {
        return source.newest()
                .map(vintage -> words.date(DutchTime.dayOf(vintage.retrievedAt())))
                .orElse("–");
    }

    private static Instant retrievedAt(FigureSource source) {
        return source.newest().map(Vintage::retrievedAt).orElse(Instant.MIN);
    }

    private String last(FigureSource source) {
        return source.failed()
                .map(failed -> words.text(
                        "monitor.bronnen.failed",
                        words.date(DutchTime.dayOf(failed.at())),
                        words.text("monitor.bronnen.reason." + failed.reason())))
                .orElse("");
    }

    private List<Cell<FigureSource>> export() {
        return List.of(
                cell("tabel", FigureSource::key),
                cell("titel", this::title),
                cell("uitgever", SourceList::owner),
                cell("peildatum", source -> ofNewest(source, Vintage::referenceDate)),
                cell("opgehaald op", source -> ofNewest(source, vintage -> DutchTime.dayOf(vintage.retrievedAt()))),
                cell("opgehaald van", source -> ofNewest(source, Vintage::address)),
                cell("definitie", source -> ofNewest(source, Vintage::definition)),
                cell(
                        "voorwaarden",
                        source -> source.dataset().map(Dataset::licence).orElse("")),
                cell("uitgaven", source -> source.vintages().size()),
                cell("laatste poging", this::last),
                cell(
                        "let op",
                        source -> source.newest()
                                .flatMap(new Sentences(words)::mark)
                                .orElse("")));
    }

    private static <T> @Nullable T ofNewest(FigureSource source, Function<Vintage, T> value) {
        return source.newest().map(value).orElse(null);
    }
}
