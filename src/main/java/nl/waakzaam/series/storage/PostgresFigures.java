// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;
import org.springframework.stereotype.Component;

/** The figures that are kept in PostgreSQL. */
@Component
class PostgresFigures implements Figures {
    private final StoredLines stored;
    private final KeptLines kept;
    private final LineList choices;
    private final Vintages vintages;
    private final Names names;

    PostgresFigures(StoredLines stored, KeptLines kept, LineList choices, Vintages vintages, Names names) {
        this.stored = stored;
        this.kept = kept;
        this.choices = choices;
        this.vintages = vintages;
        this.names = names;
    }

    @Override
    public Optional<Series> find(SeriesKey key, Period.Kind kind, LocalDate knownOn) {
        return lines(Question.of(key, kind, knownOn)).stream().findFirst();
    }

    @Override
    public Optional<Series> find(SeriesKey key, Period.Kind kind, Vintage vintage) {
        return lines(Question.of(key, kind, vintage.id())).stream().findFirst();
    }

    @Override
    public Optional<Series> best(String measure, String subject, String area, Period.Kind kind, LocalDate knownOn) {
        return lines(Question.best(measure, subject, area, kind, knownOn)).stream()
                .findFirst();
    }

    @Override
    public List<Series> best(
            String measure, String subject, Collection<String> areas, Period.Kind kind, LocalDate knownOn) {
        return kept.each(Question.best(measure, subject, areas, kind, knownOn), stored::list);
    }

    @Override
    public List<Series> list(
            String dataset,
            String measure,
            String subject,
            Collection<String> areas,
            Period.Kind kind,
            LocalDate knownOn) {
        return lines(Question.list(dataset, measure, subject, areas, kind, knownOn));
    }

    @Override
    public List<Line> lines(LineFilter filter, int limit) {
        return choices.list(filter, limit);
    }

    @Override
    public List<Vintage> vintages(String dataset) {
        return vintages.list(dataset);
    }

    @Override
    public List<Dataset> datasets() {
        return vintages.datasets();
    }

    @Override
    public Optional<Dataset> dataset(String key) {
        return datasets().stream().filter(dataset -> dataset.key().equals(key)).findFirst();
    }

    @Override
    public List<Term> measures() {
        return names.terms("measure");
    }

    @Override
    public List<Term> subjects() {
        return names.terms("subject");
    }

    @Override
    public String nameOf(String area) {
        return names.nameOf(area);
    }

    @Override
    public List<Area> areas(String text, Area.Kind kind, LocalDate day, int limit) {
        return names.areas(text, kind, day, limit);
    }

    private List<Series> lines(Question question) {
        return kept.list(question, stored::list);
    }
}
