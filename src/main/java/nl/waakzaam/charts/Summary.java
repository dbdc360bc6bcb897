// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a chart shows in a few sentences, for who does not see it. */
record Summary(Words words) {
    String of(Chart chart) {
        var said = switch (chart) {
            case LineChart lines -> lines(lines);
            case BarChart bars ->
                words.text("desc.bars", bars.groups().size(), bars.bars().size());
            case FunnelChart funnel -> funnel(funnel);
            case RankChart ranks -> words.text("desc.ranks", ranks.areas().size());
            case SeasonalChart parts -> words.text("desc.seasonal", first(parts.periods()), last(parts.periods()));
            case MapChart map ->
                words.text("desc.map", map.shades().size(), map.classes().count());
        };
        var mark = chart.caption().mark().map(words -> words + ". ").orElse("");
        return mark + said + " " + words.text("desc.table");
    }

    private String lines(LineChart chart) {
        var begin = words.text("desc.lines", chart.lines().size(), first(chart.periods()), last(chart.periods()));
        return chart.lines().stream()
                .map(line -> line(chart, line))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" ", begin + " ", ""))
                .strip();
    }

    private static String first(List<String> periods) {
        return periods.isEmpty() ? "" : periods.getFirst();
    }

    private static String last(List<String> periods) {
        return periods.isEmpty() ? "" : periods.getLast();
    }

    private String line(LineChart chart, Line line) {
        var known = IntStream.range(0, line.points().size())
                .filter(at -> line.points().get(at).value().isPresent())
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        Comparator<Integer> byValue =
                Comparator.comparingDouble(at -> line.points().get(at).value().orElse(0));
        return words.text(
                "desc.line",
                line.name(),
                value(chart, line, known.getFirst()),
                chart.periods().get(known.getFirst()),
                value(chart, line, known.getLast()),
                chart.periods().get(known.getLast()),
                value(chart, line, known.stream().max(byValue).orElseThrow()),
                chart.periods().get(known.stream().max(byValue).orElseThrow()),
                value(chart, line, known.stream().min(byValue).orElseThrow()),
                chart.periods().get(known.stream().min(byValue).orElseThrow()));
    }

    private String value(LineChart chart, Line line, int at) {
        return words.number(chart.axis(), line.points().get(at).value().orElseThrow());
    }

    private String funnel(FunnelChart chart) {
        var funnel = new Funnel(chart);
        var far = chart.dots().stream()
                .filter(dot -> funnel.lies(dot) == Funnel.Lies.FAR_OUTSIDE)
                .count();
        return words.text("desc.funnel", chart.dots().size(), words.number(chart.axis(), chart.mean()), far);
    }
}
