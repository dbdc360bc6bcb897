// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.waakzaam.monitor.Words;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.site.ListPage.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A municipality and those similar to it as a list.
 *
 * @param per what is divided by, in words
 * @param source where the counts and what they are divided by come from
 */
record SimilarList(Comparison comparison, String offence, String per, String source, String mark, Words words) {
    private static final int HUNDRED = 100;
    private static final int DECIMALS = 6;

    /** The one itself first, then the most similar first. */
    List<Place> rows() {
        return Stream.concat(Stream.of(comparison.own()), comparison.similar().stream())
                .toList();
    }

    /** In the order of the rows until somebody sorts. */
    FigureList<Place> list() {
        return new FigureList<>("lijkt", place -> place.name() + " " + place.code(), columns(), export());
    }

    private List<FigureColumn<Place>> columns() {
        return List.of(
                FigureColumn.words("gemeente", head("name"), this::name),
                FigureColumn.<Place>number(
                                "lijkt",
                                words.text("methods.compare.column.similar"),
                                place -> similarity(place) == 0 ? "–" : String.valueOf(similarity(place)),
                                place -> OptionalDouble.of(similarity(place)))
                        .upwards(),
                FigureColumn.number(
                        "inwoners",
                        head("inhabitants"),
                        place -> words.count(place.inhabitants()),
                        place -> OptionalDouble.of(place.inhabitants())),
                FigureColumn.number(
                        "woningen",
                        head("dwellings"),
                        place -> dwellings(place).isEmpty()
                                ? "–"
                                : words.number(dwellings(place).getAsDouble(), 1),
                        SimilarList::dwellings),
                FigureColumn.number(
                        "misdrijven",
                        head("count"),
                        place -> words.count(place.count()),
                        place -> OptionalDouble.of(place.count())),
                FigureColumn.number(
                        "cijfer",
                        head("rate"),
                        place -> words.number(place.rate().value(), 1),
                        place -> OptionalDouble.of(place.rate().value())),
                FigureColumn.number(
                        "tussen",
                        head("interval"),
                        this::between,
                        place -> OptionalDouble.of(place.rate().interval().low())));
    }

    private String head(String column) {
        return words.text("methods.compare.column." + column);
    }

    private String name(Place place) {
        return place.equals(comparison.own()) ? words.text("methods.compare.own", place.name()) : place.name();
    }

    /** The first is the most similar; nought is the one itself. */
    private int similarity(Place place) {
        return comparison.similar().indexOf(place) + 1;
    }

    private static OptionalDouble dwellings(Place place) {
        var each = place.dwellingsPerInhabitant();
        return each.isPresent() ? OptionalDouble.of(HUNDRED * each.getAsDouble()) : each;
    }

    private String between(Place place) {
        var interval = place.rate().interval();
        return words.text(
                "methods.compare.interval", words.number(interval.low(), 1), words.number(interval.high(), 1));
    }

    private List<Cell<Place>> export() {
        return List.of(
                cell("code", Place::code),
                cell("gemeente", Place::name),
                cell("lijkt op", place -> comparison.own().name()),
                cell("gelijkenis", this::similarity),
                cell("delict", place -> offence),
                cell("jaar", place -> comparison.year().year()),
                cell("inwoners", place -> Math.round(place.inhabitants())),
                cell("woningen per 100 inwoners", place -> number(dwellings(place))),
                cell("misdrijven", Place::count),
                cell("gedeeld door", place -> per),
                cell("per 1000", place -> MethodScreen.rounded(place.rate().value(), DECIMALS)),
                cell(
                        "ondergrens",
                        place -> MethodScreen.rounded(place.rate().interval().low(), DECIMALS)),
                cell(
                        "bovengrens",
                        place -> MethodScreen.rounded(place.rate().interval().high(), DECIMALS)),
                cell("status", this::status),
                cell("bron", place -> source),
                cell("let op", place -> mark));
    }

    private String status(Place place) {
        return words.text("monitor.status." + (place.provisional() ? "PROVISIONAL" : "FINAL"));
    }

    private static @Nullable Number number(OptionalDouble value) {
        return value.isPresent() ? MethodScreen.rounded(value.getAsDouble(), DECIMALS) : null;
    }
}
