// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.charts.Caption;
import nl.waakzaam.charts.Point;
import nl.waakzaam.monitor.Estimates;
import nl.waakzaam.monitor.Words;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Vintage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of figures which they are and where they come from, in the reader's language. */
@Component
class Telling {
    private final Figures figures;
    private final MessageSource messages;
    private final Estimates estimates;

    Telling(Figures figures, MessageSource messages, Estimates estimates) {
        this.figures = figures;
        this.messages = messages;
        this.estimates = estimates;
    }

    Words in(Locale language) {
        return new Words(messages, language);
    }

    /** The name of an offence; its code where nobody knows a name. */
    String subject(String key, Locale language) {
        return subjects(language).getOrDefault(key, key);
    }

    Map<String, String> subjects(Locale language) {
        return figures.subjects().stream()
                .collect(Collectors.toMap(Figures.Term::key, term -> term.title(language), (one, other) -> one));
    }

    String area(String code) {
        return figures.nameOf(code);
    }

    /** "Woninginbraak in Utrecht". */
    String what(String subject, String area, Locale language) {
        return in(language).text("methods.what", subject(subject, language), area(area));
    }

    /** A caption with the source of figures, a mark on what is invented, and what is an estimate. */
    Caption caption(String title, String subtitle, Series series, List<String> notes, Locale language) {
        var estimated = estimates.explained(series.sharesSeen(), in(language));
        var caption = Caption.of(title, subtitle, source(series, language))
                .noted(Stream.concat(notes.stream(), estimated.stream()).toList());
        return series.vintage().dataset().demo() ? caption.marked(in(language).text("methods.demo")) : caption;
    }

    /** Who published which table, and of which day it is. */
    String source(Series series, Locale language) {
        return source(series.vintage(), language);
    }

    String source(Vintage vintage, Locale language) {
        return in(language)
                .text(
                        "methods.source",
                        vintage.dataset().owner(),
                        vintage.dataset().title(language),
                        vintage.dataset().key(),
                        in(language).date(vintage.referenceDate()));
    }

    /** A figure as it is drawn: with why it is missing, and whether it can still change. */
    Point point(Figure figure, Locale language) {
        return point(figure, Function.identity(), language);
    }

    Point point(Figure figure, Function<Point, Point> further, Locale language) {
        var point = figure.missing()
                .map(reason -> Point.missing(in(language).text("methods.missing." + reason)))
                .orElseGet(() -> further.apply(Point.of(figure.value().orElseThrow())));
        return figure.status() == Figure.Status.PROVISIONAL ? point.provisional() : point;
    }

    List<String> periods(Series series, Locale language) {
        return series.figures().stream()
                .map(figure -> figure.period().text(language))
                .toList();
    }
}
