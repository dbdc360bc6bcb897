// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.util.List;
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
        var found = page.stream()
                .flatMap(line -> figures.find(line.key(), line.kind(), question.knownOn()).stream())
                .map(question::part)
                .toList();
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

    private List<Line> lines(Question question, int limit) {
        return question.subjects().stream()
                .flatMap(subject -> question.areas().stream()
                        .map(area -> new LineFilter(question.dataset(), question.measure(), subject, area)))
                .flatMap(filter -> figures.lines(filter, limit).stream())
                .filter(line -> question.kinds().contains(line.kind()))
                .limit(limit)
                .toList();
    }
}
