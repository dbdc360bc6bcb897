// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Line;
import nl.waakzaam.series.Figures.LineFilter;
import nl.waakzaam.series.Series;
import org.springframework.stereotype.Component;

/** Answers a question, a page of lines at a time: a line is never cut in two. */
@Component
class AskedFigures {
    static final int LINES_OF_A_PAGE = 200;

    private final Figures figures;

    AskedFigures(Figures figures) {
        this.figures = figures;
    }

    FiguresPage page(Question question) {
        int before = (question.page() - 1) * LINES_OF_A_PAGE;
        var lines = lines(question, before + LINES_OF_A_PAGE + 1);
        var page = lines.stream().skip(before).limit(LINES_OF_A_PAGE).toList();
        var found = found(page, question);
        return new FiguresPage(
                question.knownOn(),
                question.page(),
                lines.size() > before + LINES_OF_A_PAGE,
                found.stream()
                        .map(Series::vintage)
                        .map(PublishedVintage::of)
                        .distinct()
                        .toList(),
                found.stream().flatMap(Observation::all).toList());
    }

    /** One question for all areas of a line; in the order of the page. */
    private List<Series> found(List<Line> page, Question question) {
        var found = new HashMap<Line, Series>();
        page.stream()
                .collect(Collectors.groupingBy(
                        line -> new Line(line.key().in("NL"), line.kind()),
                        Collectors.mapping(line -> line.key().area(), Collectors.toList())))
                .forEach((line, areas) -> figures.list(
                                line.key().dataset(),
                                line.key().measure(),
                                line.key().subject(),
                                areas,
                                line.kind(),
                                question.knownOn())
                        .forEach(series -> found.put(new Line(series.key(), series.kind()), series)));
        return page.stream()
                .flatMap(line -> Optional.ofNullable(found.get(line)).stream())
                .map(question::part)
                .toList();
    }

    private List<Line> lines(Question question, int limit) {
        return question.subjects().stream()
                .flatMap(subject -> question.areas().stream()
                        .map(area ->
                                new LineFilter(question.dataset(), question.measure(), subject, area, question.kind())))
                .flatMap(filter -> figures.lines(filter, limit).stream())
                .limit(limit)
                .toList();
    }
}
