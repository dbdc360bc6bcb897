// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import org.springframework.stereotype.Component;

/** All that is told of one offence in one area. */
@Component
class Offences {
    private final Crimes crimes;
    private final OffenceCards cards;
    private final ClearanceTable clearance;

    Offences(Crimes crimes, OffenceCards cards, ClearanceTable clearance) {
        this.crimes = crimes;
        this.cards = cards;
        this.clearance = clearance;
    }

    OffenceView of(Selection chosen, Sentences sentences) {
        var words = sentences.words();
        var counts = crimes.line(chosen, Period.Kind.YEAR);
        var rate = counts.flatMap(line -> crimes.rate(line, chosen.knownOn()));
        var measure = Rates.denominatorOf(chosen.subject());
        return new OffenceView(
                crimes.titleOf(chosen.subject(), words.language()),
                crimes.nameOf(chosen.area(), words),
                cards.find(chosen, sentences),
                counts.map(line -> new OffenceYears(sentences).of(line, rate, chosen))
                        .orElse(List.of()),
                clearance.rows(chosen.subject(), chosen.area(), chosen.knownOn(), sentences),
                new YearSoFar(sentences).of(crimes.line(chosen, Period.Kind.MONTH)),
                words.text("monitor.per." + measure),
                counts.map(Offences::bases).orElse(List.of()),
                notes(chosen, counts, rate, sentences));
    }

    private List<String> notes(
            Selection chosen, Optional<Series> counts, Optional<Rates.Rate> rate, Sentences sentences) {
        var words = sentences.words();
        var notes = new ArrayList<String>();
        rate.map(found -> words.text(
                        "monitor.note.denominator",
                        words.text("monitor.denominator."
                                + found.denominators().key().measure()),
                        sentences.source(found.denominators().vintage())))
                .or(() ->
                        counts.map(line -> words.text("monitor.note.no-rate." + Rates.denominatorOf(chosen.subject()))))
                .ifPresent(notes::add);
        if (chosen.subject().equals("geweld")) {
            notes.add(words.text("monitor.note.violence"));
        }
        return notes;
    }

    private static List<String> bases(Series line) {
        return line.figures().stream()
                .filter(figure -> figure.value().orElse(0) > 0)
                .map(figure -> String.valueOf(figure.period().year()))
                .toList();
    }
}
