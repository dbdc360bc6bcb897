// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Rate;
import org.springframework.stereotype.Component;

/** Says of offences in an area what happens, honestly: how many, how it changed, and whether that could be chance. */
@Component
class OffenceCards {
    private static final int PER = 1000;

    private final Crimes crimes;
    private final Estimates estimates;

    OffenceCards(Crimes crimes, Estimates estimates) {
        this.crimes = crimes;
        this.estimates = estimates;
    }

    /** Empty where the area has no figures of this offence. */
    Optional<OffenceCard> find(Selection chosen, Sentences sentences) {
        return crimes.line(chosen, Period.Kind.YEAR)
                .flatMap(Development::of)
                .map(development -> card(chosen, development, sentences));
    }

    private OffenceCard card(Selection chosen, Development development, Sentences sentences) {
        var words = sentences.words();
        var series = development.series();
        var rate = rate(chosen, development);
        return new OffenceCard(
                chosen.subject(),
                crimes.titleOf(chosen.subject(), words.language()),
                sentences.marked(series, development.latest().period(), sentences.count(development.latest())),
                development.latest().period().text(words.language()),
                development.isProvisional(),
                said(chosen, development, rate, sentences),
                development.isSmall() ? Optional.of(words.text("monitor.warning.small")) : Optional.empty(),
                Optional.of(estimates.inShort(series.sharesSeen(), words))
                        .filter(shares -> !shares.isEmpty())
                        .map(shares -> words.text("monitor.estimate.card", shares)),
                development.known().size() > 1 ? Optional.of(Spark.of(series)) : Optional.empty(),
                source(series, rate, sentences),
                sentences.mark(series.vintage()));
    }

    /** Also of what a rate was divided by. */
    private static String source(Series series, Optional<Rates.Rate> rate, Sentences sentences) {
        return Stream.concat(Stream.of(series), rate.map(Rates.Rate::denominators).stream())
                .map(line -> sentences.source(line.vintage()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static List<String> said(
            Selection chosen, Development development, Optional<Rates.Rate> rate, Sentences sentences) {
        var words = sentences.words();
        var said = new ArrayList<String>();
        said.add(rate.map(found -> rate(found, development.latest(), sentences))
                .orElseGet(() -> words.text(
                        "monitor.card.no-rate." + Rates.denominatorOf(chosen.subject()),
                        String.valueOf(development.latest().period().year()))));
        if (development.isSmall()) {
            development.pool().ifPresent(pool -> said.add(pooled(pool, sentences)));
            return said;
        }
        development
                .sinceLastYear()
                .ifPresent(change -> said.add(words.text("monitor.card.last-year", sentences.change(change))));
        development
                .sinceFirst()
                .ifPresent(change -> said.add(words.text(
                        "monitor.card.since",
                        development.first().period().text(words.language()),
                        sentences.change(change))));
        development.trend().ifPresent(trend -> said.add(words.text("monitor.card.trend", sentences.trend(trend))));
        return said;
    }

    private static String pooled(Development.Pool pool, Sentences sentences) {
        var words = sentences.words();
        var together = words.text(
                "monitor.card.pool",
                pool.from().text(words.language()),
                pool.until().text(words.language()),
                words.count(pool.count()),
                words.number((double) pool.count() / pool.years(), 1));
        return pool.change()
                .map(change -> together + " " + words.text("monitor.card.pool.change", sentences.change(change)))
                .orElse(together);
    }

    /** Empty where nobody counted in that year what it is divided by. */
    private Optional<Rates.Rate> rate(Selection chosen, Development development) {
        var period = development.latest().period();
        return crimes.rate(development.series(), chosen.knownOn())
                .filter(rate -> rate.denominators().at(period).isPresent());
    }

    private static String rate(Rates.Rate rate, Figure latest, Sentences sentences) {
        var words = sentences.words();
        var denominators = rate.denominators();
        var own = Rate.per(
                Development.count(latest), denominators.at(latest.period()).orElseThrow(), PER);
        return words.text(
                "monitor.card.rate",
                words.number(own.value(), 2),
                words.text("monitor.per." + denominators.key().measure()),
                words.number(own.interval().low(), 2),
                words.number(own.interval().high(), 2));
    }
}
