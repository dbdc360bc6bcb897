// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.charts.FunnelChart.Limits;
import nl.waakzaam.charts.RankChart.Ranked;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.methods.Comparison.Outcome;
import nl.waakzaam.monitor.methods.Comparison.Side;
import nl.waakzaam.statistics.Funnel;
import nl.waakzaam.statistics.Matching;
import nl.waakzaam.statistics.RankIntervals;
import org.springframework.stereotype.Component;

/** Sets a municipality beside those most similar to it, with what chance allows. */
@Component
class Comparisons {
    /** How many others. */
    static final int SIMILAR = 20;

    /** With fewer nothing can be said of how much they differ. */
    static final int FEWEST = 10;

    private static final int CORNERS = 40;
    private static final double PER = 1000;

    private final ComparedPlaces places;

    Comparisons(ComparedPlaces places) {
        this.places = places;
    }

    Outcome of(Selection selection) {
        return switch (places.of(selection.subject(), selection.area(), selection.knownOn())) {
            case ComparedPlaces.Gathered.Lacking(var textKey) -> new Outcome.Lacking(textKey);
            case ComparedPlaces.Gathered.Found found ->
                found.places().size() <= FEWEST
                        ? new Outcome.Lacking("methods.compare.no.few")
                        : new Outcome.Found(of(found));
        };
    }

    private static Comparison of(ComparedPlaces.Gathered.Found found) {
        var byDwellings =
                found.places().stream().allMatch(place -> place.dwellings().isPresent());
        var similar = similar(found, byDwellings);
        var all = Stream.concat(Stream.of(found.own()), similar.stream()).toList();
        var mean = all.stream().mapToLong(Place::count).sum()
                / all.stream().mapToDouble(Place::per).sum();
        var factor = mean == 0
                ? 1
                : Funnel.overdispersion(
                        all.stream().map(place -> area(place, mean)).toList());
        return new Comparison(
                found.year(),
                found.own(),
                similar,
                found.counts(),
                found.per(),
                mean * PER,
                Math.sqrt(factor),
                side(found.own(), mean, factor),
                mean == 0 ? List.of() : limits(all, mean, factor),
                ranks(all),
                byDwellings);
    }

    /** By inhabitants as a ratio, and by dwellings per inhabitant where all have them. */
    private static List<Place> similar(ComparedPlaces.Gathered.Found found, boolean byDwellings) {
        var byCode = found.places().stream().collect(Collectors.toMap(Place::code, Function.identity()));
        var features =
                found.places().stream().collect(Collectors.toMap(Place::code, place -> features(place, byDwellings)));
        return Matching.nearest(features, found.own().code(), SIMILAR).stream()
                .flatMap(match -> Stream.ofNullable(byCode.get(match.area())))
                .toList();
    }

    private static List<Double> features(Place place, boolean byDwellings) {
        var size = Math.log(place.inhabitants());
        return byDwellings ? List.of(size, place.dwellingsPerInhabitant().orElseThrow()) : List.of(size);
    }

    private static Funnel.Area area(Place place, double mean) {
        return new Funnel.Area(place.count(), place.per() * mean);
    }

    private static Funnel.Limits allowed(double expected, double factor) {
        return factor > 1 ? Funnel.limits(expected, factor) : Funnel.limits(expected);
    }

    private static Side side(Place own, double mean, double factor) {
        if (mean == 0) {
            return Side.WITHIN;
        }
        return switch (allowed(own.per() * mean, factor).placeOf(own.count())) {
            case FAR_ABOVE -> Side.ABOVE998;
            case ABOVE -> Side.ABOVE95;
            case WITHIN -> Side.WITHIN;
            case BELOW -> Side.BELOW95;
            case FAR_BELOW -> Side.BELOW998;
        };
    }

    /** From a little below the smallest to a little above the largest. */
    private static List<Limits> limits(List<Place> all, double mean, double factor) {
        var sizes = all.stream().mapToDouble(Place::per).summaryStatistics();
        var from = sizes.getMin() * 0.9;
        var step = (sizes.getMax() * 1.1 - from) / (CORNERS - 1);
        return IntStream.range(0, CORNERS)
                .mapToObj(corner -> limits(from + corner * step, mean, factor))
                .toList();
    }

    private static Limits limits(double size, double mean, double factor) {
        var allowed = allowed(size * mean, factor);
        var warning = allowed.warning().times(PER / size);
        var control = allowed.control().times(PER / size);
        return new Limits(size, warning.low(), warning.high(), control.low(), control.high());
    }

    /** The highest first. */
    private static List<Ranked> ranks(List<Place> all) {
        var ranked = RankIntervals.of(all.stream()
                .map(place -> new RankIntervals.Area(place.count(), place.per()))
                .toList());
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer place) -> ranked.get(place).place()))
                .map(place -> ranked(all.get(place), ranked.get(place)))
                .toList();
    }

    private static Ranked ranked(Place place, RankIntervals.Ranked rank) {
        return new Ranked(place.code(), place.name(), place.point(), rank.best(), rank.worst());
    }
}
