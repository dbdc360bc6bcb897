// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import org.springframework.stereotype.Component;

/** Registered crimes of an area as it is on the day as of which they were known, whatever it was before. */
@Component
public class Crimes {
    /** High impact crimes, in the order in which the letter to parliament has them. */
    public static final List<String> HIGH_IMPACT = List.of("overval", "straatroof", "woninginbraak", "geweld");

    private static final int MOST_MERGED = 5_000;

    private final Figures figures;
    private final Territories territories;
    private final Rates rates;
    private final Municipalities municipalities;
    private final Cache<Dated, Boolean> merged =
            Caffeine.newBuilder().maximumSize(MOST_MERGED).build();

    Crimes(Figures figures, Territories territories, Rates rates, Municipalities municipalities) {
        this.figures = figures;
        this.territories = territories;
        this.rates = rates;
        this.municipalities = municipalities;
    }

    /** The line of a subject; what merged into a municipality is in it. */
    public Optional<Series> line(String subject, String area, Period.Kind kind, LocalDate knownOn) {
        var own = figures.best(Selection.CRIMES, subject, area, kind, knownOn);
        if (isPublishedOnly(area) || own.isPresent() && !isMerged(area, knownOn)) {
            return own;
        }
        return own.map(Series::key)
                .or(() -> keyOfAPart(subject, area, kind, knownOn))
                .flatMap(key -> territories.onBoundariesOf(key, kind, knownOn, knownOn))
                .or(() -> own);
    }

    /** The same for the figures that somebody chose. */
    public Optional<Series> line(Selection chosen, Period.Kind kind) {
        return line(chosen.subject(), chosen.area(), kind, chosen.knownOn());
    }

    /** Per 1,000 dwellings for burglary, otherwise inhabitants; empty where nobody counted those. */
    public Optional<Rates.Rate> rate(Series counts, LocalDate knownOn) {
        var measure = Rates.denominatorOf(counts.key().subject());
        var area = counts.key().area();
        var own = isMerged(area, knownOn) ? Optional.<Rates.Rate>empty() : rates.of(counts, measure, knownOn);
        return own.isPresent() || isPublishedOnly(area) ? own : rates.of(counts, measure, knownOn, knownOn);
    }

    /** The country and invented places are no sum of municipalities. */
    private static boolean isPublishedOnly(String area) {
        return area.equals(Selection.COUNTRY) || area.startsWith("XX");
    }

    /** What an area is called in a sentence: the country by its name. */
    public String nameOf(String area, Words words) {
        return area.equals(Selection.COUNTRY) ? words.text("monitor.country") : figures.nameOf(area);
    }

    /** What a subject is called; its key where nobody named it. */
    public String titleOf(String subject, Locale language) {
        return figures.subjects().stream()
                .filter(term -> term.key().equals(subject))
                .findFirst()
                .map(term -> term.title(language))
                .orElse(subject);
    }

    public boolean knows(String subject) {
        return HIGH_IMPACT.contains(subject)
                || figures.subjects().stream().anyMatch(term -> term.key().equals(subject));
    }

    /** Others went into it, or a part of one. */
    boolean isMerged(String area, LocalDate day) {
        return area.startsWith("GM")
                && (merged.get(new Dated(area, day), this::isMerged) || territories.hasShares(area, day));
    }

    private boolean isMerged(Dated asked) {
        return municipalities.areasOf(asked.area(), asked.day()).stream()
                .anyMatch(part -> isOfOurTime(part, asked.area()));
    }

    /** Whether an area was merged before a day: the register of municipalities is the same as long as the product runs. */
    private record Dated(String area, LocalDate day) {}

    private static boolean isOfOurTime(Municipality part, String area) {
        var until = part.until();
        return !part.code().equals(area) && until != null && until.getYear() > 2010;
    }

    /** The table that has what an area consists of, when it has not the area itself. */
    Optional<SeriesKey> keyOfAPart(String subject, String area, Period.Kind kind, LocalDate knownOn) {
        return parts(area, knownOn)
                .limit(5)
                .flatMap(part -> figures.best(Selection.CRIMES, subject, part, kind, knownOn).stream())
                .findFirst()
                .map(found -> found.key().in(area));
    }

    Stream<String> parts(String area, LocalDate day) {
        return area.startsWith("GM")
                ? municipalities.areasOf(area, day).stream()
                        .filter(part -> isOfOurTime(part, area))
                        .map(Municipality::code)
                : territories.municipalitiesOf(area, day).stream();
    }
}
