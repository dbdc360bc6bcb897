// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.Optional;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.statistics.Change;
import nl.waakzaam.statistics.Interval;
import nl.waakzaam.statistics.Trend;

/** Says what figures show, and what they do not: what could be chance is never called a fall or a rise. */
public record Sentences(Words words) {
    private static final double ROUGH = 10;

    /** Behind a subject: "daalde met 23% (tussen 21 en 24%)". */
    public String change(Change change) {
        if (change.percent().isEmpty()) {
            return change.after() == 0
                    ? words.text("monitor.change.nothing")
                    : words.text("monitor.change.from-zero", words.count(change.after()));
        }
        var percent = change.percent().getAsDouble();
        var range = change.interval();
        if (change.couldBeChance()) {
            return words.text("monitor.change.chance", signed(percent), signed(low(range)), signed(high(range)));
        }
        var verb = percent < 0 ? "monitor.change.fell" : "monitor.change.rose";
        return range.isEmpty()
                ? words.text(verb, size(percent))
                : between(verb + ".between", percent, nearest(range.get()), farthest(range.get()));
    }

    /** Ends that are the same when rounded get a decimal. */
    private String between(String key, double percent, double near, double far) {
        return bare(near).equals(bare(far))
                ? words.text(key, size(percent), words.number(Math.abs(near), 1), words.number(Math.abs(far), 1) + "%")
                : words.text(key, size(percent), bare(near), size(far));
    }

    /** "Woninginbraak in Utrecht: 63% minder in 2020 dan in 2010". */
    public String title(String subject, String area, Development development) {
        var first = development.first().period().text(words.language());
        var last = development.latest().period().text(words.language());
        var where = words.text("monitor.title.where", subject, area);
        return development
                .sinceFirst()
                .map(change -> where + ": " + compared(change, first, last))
                .orElseGet(() -> where + ": " + words.text("monitor.title.one", count(development.latest()), last));
    }

    private String compared(Change change, String first, String last) {
        if (change.percent().isEmpty() || change.couldBeChance()) {
            return words.text("monitor.title.same", last, first);
        }
        var percent = change.percent().getAsDouble();
        return words.text(percent < 0 ? "monitor.title.less" : "monitor.title.more", size(percent), last, first);
    }

    /** "per jaar gemiddeld −9,7% (tussen −11,2 en −8,1%)". */
    public String trend(Trend trend) {
        var key = trend.interval().holds(0) ? "monitor.trend.none" : "monitor.trend";
        return words.text(
                key,
                signed(trend.percent(), 1),
                signed(trend.interval().low(), 1),
                signed(trend.interval().high(), 1));
    }

    /** Where figures come from, and of which day they are. */
    public String source(Vintage vintage) {
        var dataset = vintage.dataset();
        return words.text("monitor.source", dataset.owner(), title(dataset), words.date(vintage.referenceDate()));
    }

    public String title(Dataset dataset) {
        return "%s (%s)".formatted(dataset.title(words.language()), dataset.key());
    }

    /** What must stand on every copy of invented figures. */
    public Optional<String> mark(Vintage vintage) {
        return vintage.dataset().demo() ? Optional.of(words.text("monitor.demo")) : Optional.empty();
    }

    /** A count, or why there is none. */
    public String count(Figure figure) {
        return figure.value().isPresent()
                ? words.count(figure.value().getAsDouble())
                : missing(figure.missing().orElseThrow());
    }

    public String missing(Figure.Missing reason) {
        return words.text("monitor.missing." + reason.name());
    }

    public String status(Figure figure) {
        return words.text("monitor.status." + figure.status().name());
    }

    /** The same of a figure in its line, that may be an estimate besides. */
    String status(Series line, Figure figure) {
        return line.isEstimated(figure.period())
                ? words.text("monitor.status.estimated", status(figure))
                : status(figure);
    }

    /** A figure that is an estimate bears a mark. */
    String marked(Series line, Period period, String figure) {
        return line.isEstimated(period) ? words.text("monitor.estimate.mark", figure) : figure;
    }

    /** With its sign: −3% and +4%. */
    public String signed(double percent) {
        return signed(percent, decimals(percent));
    }

    private String signed(double percent, int decimals) {
        if (Double.isInfinite(percent)) {
            return words.text("monitor.no-limit");
        }
        return (percent > 0 ? "+" : "") + words.number(percent, decimals) + "%";
    }

    private String size(double percent) {
        return Double.isInfinite(percent) ? words.text("monitor.no-limit") : bare(percent) + "%";
    }

    private String bare(double percent) {
        return words.number(Math.abs(percent), decimals(percent));
    }

    private static int decimals(double percent) {
        return Math.abs(percent) < ROUGH ? 1 : 0;
    }

    private static double low(Optional<Interval> range) {
        return range.orElseThrow().low();
    }

    private static double high(Optional<Interval> range) {
        return range.orElseThrow().high();
    }

    private static double nearest(Interval range) {
        return Math.abs(range.low()) < Math.abs(range.high()) ? range.low() : range.high();
    }

    private static double farthest(Interval range) {
        return Math.abs(range.low()) < Math.abs(range.high()) ? range.high() : range.low();
    }
}
