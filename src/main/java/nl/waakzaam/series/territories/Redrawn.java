// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Share;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.series.storage.Sums;

/** Lines on the boundaries of a day. */
record Redrawn(SeriesKey key, LocalDate boundaries, Map<String, Pieces> pieces, Map<String, Series> lines) {
    /** One, but for what adding up shares of five decimals loses. */
    private static final double WHOLE = 1 - 1e-6;

    /** An area as the sum of its municipalities on the day; empty where there is nothing of one of them. */
    Optional<Series> area(String area, List<String> members) {
        var parts = members.stream()
                .flatMap(member -> municipality(member).stream())
                .toList();
        if (parts.isEmpty() || parts.size() < members.size()) {
            return Optional.empty();
        }
        var one = parts.getFirst();
        return Optional.of(new Series(
                key.in(area),
                one.kind(),
                one.unit(),
                told(one, members),
                parts.size() == 1 ? one.figures() : Sums.of(parts),
                shares(used(members))));
    }

    private Optional<Series> municipality(String code) {
        var made = pieces.get(code);
        var lined = made == null
                ? List.<Series>of()
                : made.list().stream().flatMap(piece -> line(piece).stream()).toList();
        return made == null || lined.isEmpty() ? Optional.empty() : Optional.of(sum(code, made, lined));
    }

    private Series sum(String code, Pieces made, List<Series> lined) {
        var one = lined.getFirst();
        var first =
                lined.stream().map(line -> line.figures().getFirst().period()).min(Period::compareTo);
        var last = lined.stream().map(line -> line.figures().getLast().period()).max(Period::compareTo);
        var figures = new ArrayList<Figure>();
        for (var period = first.orElseThrow(); period.compareTo(last.orElseThrow()) <= 0; period = period.plus(1)) {
            figures.add(figure(period, made));
        }
        return new Series(key.in(code), one.kind(), one.unit(), one.vintage(), List.copyOf(figures));
    }

    private Figure figure(Period period, Pieces made) {
        var there =
                made.list().stream().filter(piece -> piece.isThereIn(period)).toList();
        var figures =
                there.stream().flatMap(piece -> figure(piece, period).stream()).toList();
        var status = figures.stream().anyMatch(figure -> figure.status() == Status.PROVISIONAL)
                ? Status.PROVISIONAL
                : Status.FINAL;
        if (!period.lastDay().isBefore(made.lostFrom())) {
            return Figure.missing(period, Missing.IMPOSSIBLE, status);
        }
        return missing(period, there)
                .map(reason -> Figure.missing(period, reason, status))
                .orElseGet(() -> Figure.of(period, total(period, there), status));
    }

    /** Why there is no sum: one that was there all through the period misses, or all do. */
    private Optional<Missing> missing(Period period, List<Piece> there) {
        var absent =
                there.stream().filter(piece -> value(piece, period).isEmpty()).toList();
        return absent.stream()
                .filter(piece -> absent.size() == there.size() || piece.isThereAllThrough(period))
                .map(piece -> figure(piece, period).flatMap(Figure::missing).orElse(Missing.NOT_PUBLISHED))
                .findFirst()
                .or(() -> there.isEmpty() ? Optional.of(Missing.NOT_PUBLISHED) : Optional.empty());
    }

    private double total(Period period, List<Piece> there) {
        return there.stream()
                .mapToDouble(piece -> piece.share() * value(piece, period).orElse(0.0))
                .sum();
    }

    private Optional<Double> value(Piece piece, Period period) {
        return figure(piece, period)
                .filter(figure -> figure.value().isPresent())
                .map(figure -> figure.value().getAsDouble());
    }

    private Optional<Figure> figure(Piece piece, Period period) {
        return line(piece).flatMap(line -> line.find(period));
    }

    private Optional<Series> line(Piece piece) {
        return Optional.ofNullable(lines.get(piece.code()));
    }

    /** What was added up, where that was more than one line: with the shares of what was split. */
    private Vintage told(Series one, List<String> members) {
        var used = used(members);
        var shares = shares(used).stream()
                .map(share -> String.format(Locale.ROOT, "%s voor %.0f%%", share.area(), 100 * share.share()))
                .collect(Collectors.joining(", "));
        var text = Stream.of("gemeenten samengeteld op de grenzen van " + boundaries, shares)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return used.size() > 1 || !shares.isEmpty() ? one.vintage().told(text) : one.vintage();
    }

    /** The pieces of which there are figures. */
    private List<Piece> used(List<String> members) {
        return members.stream()
                .flatMap(member -> Optional.ofNullable(pieces.get(member)).stream())
                .flatMap(made -> made.list().stream())
                .filter(piece -> lines.containsKey(piece.code()))
                .toList();
    }

    /** What is in it for a part, the earliest first; of which all parts are in it, is in it as a whole. */
    private static List<Share> shares(List<Piece> used) {
        return used.stream()
                .filter(piece -> piece.share() < WHOLE)
                .collect(Collectors.groupingBy(Piece::code))
                .values()
                .stream()
                .map(Redrawn::share)
                .filter(share -> share.share() < WHOLE)
                .sorted(Comparator.comparing(Share::until).thenComparing(Share::area))
                .toList();
    }

    private static Share share(List<Piece> parts) {
        return new Share(
                parts.getFirst().code(),
                parts.stream().mapToDouble(Piece::share).sum(),
                parts.getFirst().until());
    }
}
