// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.FunnelChart;
import nl.waakzaam.charts.RankChart;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.Words;
import org.springframework.stereotype.Component;

/** A comparison in words, as a funnel and as ranks with their intervals. */
@Component
class ComparisonView {
    private final Telling telling;

    ComparisonView(Telling telling) {
        this.telling = telling;
    }

    String title(Comparison comparison, Selection selection, Locale language) {
        return telling.in(language).text("methods.compare." + comparison.side(), what(selection, language));
    }

    private String what(Selection selection, Locale language) {
        return telling.what(selection.subject(), selection.area(), language);
    }

    String sentence(Comparison comparison, Locale language) {
        var words = telling.in(language);
        var own = comparison.own();
        var rate = own.rate();
        return words.text(
                "methods.compare.sentence",
                comparison.year().text(language),
                words.count(own.count()),
                words.number(rate.value(), 1),
                per(comparison, words),
                words.number(rate.interval().low(), 1),
                words.number(rate.interval().high(), 1),
                words.number(comparison.mean(), 1));
    }

    String rankSentence(Comparison comparison, Locale language) {
        var rank = comparison.rank();
        return telling.in(language)
                .text(
                        "methods.compare.rank",
                        comparison.ranks().size(),
                        comparison.own().name(),
                        rank.best(),
                        rank.worst());
    }

    /** Who is similar, and by what. */
    String similar(Comparison comparison, Locale language) {
        var words = telling.in(language);
        return words.text(
                "methods.compare.similar.text",
                comparison.similar().size(),
                comparison.own().name(),
                comparison.byDwellings() ? words.text("methods.compare.similar.dwellings") : "");
    }

    /** Them all as a list. */
    SimilarList list(Comparison comparison, Selection selection, Locale language) {
        var words = telling.in(language);
        return new SimilarList(
                comparison,
                telling.subject(selection.subject(), language),
                per(comparison, words),
                telling.source(comparison.counts(), language) + "; " + telling.source(comparison.per(), language),
                comparison.counts().vintage().dataset().demo() ? words.text("methods.demo") : "",
                words);
    }

    FunnelChart funnel(Comparison comparison, Selection selection, Locale language) {
        var words = telling.in(language);
        var per = per(comparison, words);
        var dots = Stream.concat(Stream.of(comparison.own()), comparison.similar().stream())
                .map(place -> new FunnelChart.Dot(place.code(), place.name(), place.per(), place.point()))
                .toList();
        return new FunnelChart(
                telling.caption(
                        title(comparison, selection, language),
                        subtitle(comparison, selection, language),
                        comparison.counts(),
                        notes(comparison, language),
                        language),
                Axis.count(per),
                Axis.rate(words.text("methods.compare.axis", per), 1),
                dots,
                comparison.mean(),
                comparison.limits(),
                Optional.of(comparison.own().code()));
    }

    RankChart ranks(Comparison comparison, Selection selection, Locale language) {
        var words = telling.in(language);
        var rank = comparison.rank();
        var title = words.text(
                "methods.compare.rank.title",
                what(selection, language),
                rank.best(),
                rank.worst(),
                comparison.ranks().size());
        return new RankChart(
                telling.caption(
                        title,
                        subtitle(comparison, selection, language),
                        comparison.counts(),
                        ofTheYear(comparison, language),
                        language),
                Axis.rate(words.text("methods.compare.axis", per(comparison, words)), 1),
                comparison.ranks(),
                Optional.of(comparison.own().code()));
    }

    private String subtitle(Comparison comparison, Selection selection, Locale language) {
        var words = telling.in(language);
        return words.text(
                "methods.compare.subtitle",
                per(comparison, words),
                comparison.year().text(language),
                telling.area(selection.area()),
                comparison.similar().size());
    }

    private List<String> notes(Comparison comparison, Locale language) {
        var words = telling.in(language);
        var notes = new ArrayList<String>();
        notes.add(words.text("methods.compare.note.limits"));
        if (comparison.spread() > 1) {
            notes.add(words.text("methods.compare.note.spread", words.number(comparison.spread(), 1)));
        }
        notes.addAll(ofTheYear(comparison, language));
        return notes;
    }

    /** By what was divided, and whether the year can still change. */
    private List<String> ofTheYear(Comparison comparison, Locale language) {
        var per = perNote(comparison, language);
        return comparison.isProvisional()
                ? List.of(
                        per,
                        telling.in(language)
                                .text(
                                        "methods.compare.note.provisional",
                                        comparison.year().text(language)))
                : List.of(per);
    }

    /** What was divided by, of which year and from where. */
    private String perNote(Comparison comparison, Locale language) {
        var words = telling.in(language);
        return words.text(
                "methods.compare.note.per",
                per(comparison, words),
                comparison.year().text(language),
                telling.source(comparison.per(), language));
    }

    private static String per(Comparison comparison, Words words) {
        return words.text("methods.compare.per." + comparison.per().key().measure());
    }
}
