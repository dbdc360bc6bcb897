// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.waakzaam.charts.ChartTable.Cell;
import nl.waakzaam.charts.MapChart.Shade;
import nl.waakzaam.charts.RankChart.Ranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is drawn, written in the table and put in files of each kind of chart is the same. */
class DrawingTest {
    private static final Locale DUTCH = Locale.of("nl");
    private static final ChartLinks LINKS = new ChartLinks("/a.csv", "/a.json", "/a.png", "/a.svg", "/a");
    private static final Drawing DRAWING = Examples.drawing();
    private static final Caption CAPTION = Caption.of("Proef", "", "verzonnen cijfers");

    static Stream<Chart> charts() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_drawing_is_well_formed_names_itself_and_needs_no_style_of_its_own(Chart chart) throws Exception {
        for (var language : List.of(DUTCH, Locale.ENGLISH)) {
            for (var width : Width.values()) {
                var svg = parse(DRAWING.svg(chart, language, width)).getDocumentElement();
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(textOf(svg, "title"))
                        .first()
                        .isEqualTo(chart.caption().title());
                assertThat(textOf(svg, "desc").getFirst())
                        .hasSizeGreaterThan(40)
                        .doesNotContain("{");
                assertThat(textOf(svg, "style")).isEmpty();
                assertThat(attributes(svg, "style")).isEmpty();
                assertThat(String.join(" ", textOf(svg, "text"))).contains("verzonnen cijfers voor een proef");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_page_shows_two_drawings_that_share_no_id(Chart chart) throws Exception {
        var figure = DRAWING.figure("proef", chart, DUTCH, LINKS);
        var ids = new ArrayList<>(attributes(parse(figure.wide()).getDocumentElement(), "id"));
        ids.addAll(attributes(parse(figure.narrow()).getDocumentElement(), "id"));
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("proef-"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_figure_stands_in_drawing_table_and_files_alike(Chart chart) throws Exception {
        var svg = parse(DRAWING.svg(chart, DUTCH)).getDocumentElement();
        var drawn = String.join("\n", textOf(svg, "title"));
        var cells = DRAWING.table(chart, DUTCH).rows().stream()
                .flatMap(List::stream)
                .toList();
        var texts = cells.stream().map(Cell::text).toList();
        var csv = DRAWING.csv(chart, DUTCH);
        var json = DRAWING.json(chart, DUTCH);
        var numbers = numbers(chart);
        assertThat(Examples.values(chart).count()).isGreaterThan(8);
        Examples.values(chart).distinct().limit(80).forEach(value -> {
            var text = numbers.text(value, DUTCH);
            assertThat(texts).contains(text);
            assertThat(drawn).contains(text);
            assertThat(csv).contains("\"" + exact(value).replace('.', ',') + "\"");
            assertThat(json).containsPattern("[\\[,]" + Pattern.quote(exact(value)) + "[,\\]]");
        });
        assertThat(csv).startsWith("\uFEFF\"").contains("verzonnen cijfers voor een proef, stand van 1 maart 2024");
    }

    private static String exact(double value) {
        return new java.math.BigDecimal(value)
                .setScale(6, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Numbers numbers(Chart chart) {
        return switch (chart) {
            case LineChart lines -> lines.axis().numbers();
            case BarChart bars -> bars.axis().numbers();
            case FunnelChart funnel -> funnel.axis().numbers();
            case RankChart ranks -> ranks.axis().numbers();
            case SeasonalChart parts -> parts.axis().numbers();
            case MapChart map -> map.classes().axis().numbers();
        };
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_picture_has_two_dots_to_the_pixel_and_is_not_blank(Chart chart) throws Exception {
        var svg = parse(DRAWING.svg(chart, DUTCH)).getDocumentElement();
        var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(DRAWING.png(chart, DUTCH))));
        assertThat((double) image.getWidth()).isEqualTo(2 * Double.parseDouble(svg.getAttribute("width")));
        assertThat((double) image.getHeight()).isEqualTo(2 * Double.parseDouble(svg.getAttribute("height")));
        var colours = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(20);
    }

    /** The same number, whatever it is, on a line, a bar, a rank and a map, and in each of their tables. */
    @Test
    void one_number_reads_the_same_everywhere() throws Exception {
        var random = new Random(1);
        for (int time = 0; time < 20; time++) {
            var numbers = new Numbers(random.nextInt(3), random.nextBoolean() ? "%" : "");
            var axis = new Axis("per 1.000", numbers, true);
            var value = Math.rint(Math.pow(10, random.nextInt(7)) * random.nextDouble() * 1000) / 1000;
            var language = random.nextBoolean() ? DUTCH : Locale.ENGLISH;
            for (var chart : charts(axis, Point.between(value, value / 2, value * 2))) {
                var text = numbers.text(value, language);
                var row = DRAWING.table(chart, language).rows().getFirst();
                assertThat(row).extracting(Cell::text).contains(text);
                assertThat(String.join(
                                "\n", textOf(parse(DRAWING.svg(chart, language)).getDocumentElement(), "title")))
                        .containsPattern(": " + Pattern.quote(text) + "( \\(|,|$)");
            }
        }
    }

    private static List<Chart> charts(Axis axis, Point point) {
        var shades = new LinkedHashMap<String, Shade>();
        shades.put("GM0344", new Shade("Utrecht", point));
        return List.of(
                new LineChart(
                        CAPTION, axis, List.of("2023"), List.of(Line.measured("Lijn", List.of(point))), List.of()),
                new BarChart(CAPTION, axis, List.of("Groep"), List.of(new Bars("Staaf", List.of(point)))),
                new RankChart(CAPTION, axis, List.of(new Ranked("a", "Utrecht", point, 1, 2)), Optional.empty()),
                new MapChart(CAPTION, shades, Classes.own(axis, List.of(1.0, 10.0)), Optional.empty(), true));
    }

    @Test
    void what_is_missing_is_a_gap_with_its_reason_and_never_nothing() throws Exception {
        var points = List.of(Point.of(5), Point.of(6), Point.missing("minder dan 5"), Point.of(7), Point.of(8));
        var chart = new LineChart(
                CAPTION,
                Axis.count("aantal"),
                List.of("2019", "2020", "2021", "2022", "2023"),
                List.of(Line.measured("Plofkraken", points)),
                List.of());
        var svg = parse(DRAWING.svg(chart, DUTCH)).getDocumentElement();
        var strokes = attributes(svg, "d").stream()
                .filter(path -> path.matches("M[^LZ]+L[^LZ]+"))
                .toList();
        assertThat(strokes).as("a line before and a line after the gap").hasSize(2);
        assertThat(textOf(svg, "title")).contains("Plofkraken, 2021: geen cijfer: minder dan 5");
        var gap = DRAWING.table(chart, DUTCH).rows().get(2).get(1);
        assertThat(gap.text()).isEqualTo("geen cijfer: minder dan 5");
        assertThat(gap.number()).isEmpty();
        assertThat(DRAWING.csv(chart, DUTCH)).contains("\"2021\";\"geen cijfer: minder dan 5\";");
        assertThat(DRAWING.json(chart, DUTCH)).contains("[\"2021\",\"geen cijfer: minder dan 5\"]");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void what_can_still_change_is_hatched_said_and_written(Chart chart) throws Exception {
        if (chart instanceof FunnelChart || chart instanceof RankChart) {
            return;
        }
        var svg = parse(DRAWING.svg(chart, DUTCH)).getDocumentElement();
        assertThat(attributes(svg, "fill")).contains("url(#g-provisional)");
        assertThat(textOf(svg, "text")).contains("voorlopig");
        assertThat(textOf(svg, "title")).anyMatch(said -> said.contains(", voorlopig"));
        assertThat(DRAWING.table(chart, DUTCH).head()).contains("Status");
        assertThat(DRAWING.csv(chart, DUTCH)).containsPattern("\"voorlopig(: 2023)?\"");
    }

    /** Seven kinds, and each of them once more as it can still change. */
    @Test
    void bars_are_told_apart_when_all_colours_are_taken_for_grey() throws Exception {
        var kinds = IntStream.range(0, 7)
                .mapToObj(place -> new Bars(
                        "Soort " + place, List.of(Point.of(9), Point.of(8).provisional())))
                .toList();
        var chart = new BarChart(CAPTION, Axis.count("aantal"), List.of("2022", "2023"), kinds);
        var svg = parse(DRAWING.svg(chart, DUTCH)).getDocumentElement();
        var patterns = elements(svg, "pattern").stream()
                .collect(Collectors.toMap(
                        pattern -> "url(#" + pattern.getAttribute("id") + ")",
                        pattern -> attributes(pattern, "d").getFirst()));
        var fills = elements(svg, "g").stream()
                .filter(group -> group.getAttribute("class").equals("wz-point"))
                .map(group -> attributes(group, "fill").stream()
                        .filter(fill -> !fill.equals(Look.INK))
                        .map(fill -> patterns.getOrDefault(fill, fill))
                        .map(fill -> fill.startsWith("#") ? "grey " + grey(fill) : fill)
                        .toList())
                .toList();
        assertThat(fills).hasSize(14).doesNotHaveDuplicates();
        for (int place = 0; place < 7; place++) {
            var hatch = "url(#g-" + (fills.get(place).contains("grey 1") ? "light" : "provisional") + ")";
            assertThat(fills.get(7 + place))
                    .as("hatched so that it is seen")
                    .endsWith(patterns.get(hatch))
                    .startsWith(fills.get(place).getFirst());
        }
    }

    /** In five steps from black to white. */
    private static long grey(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return Math.round((0.3 * (rgb >> 16) + 0.59 * ((rgb >> 8) & 255) + 0.11 * (rgb & 255)) / 64);
    }

    @Test
    void a_row_of_several_figures_says_which_can_still_change() {
        assertThat(DRAWING.table(Examples.bars(), DUTCH)
                        .rows()
                        .getFirst()
                        .getLast()
                        .text())
                .isEqualTo("voorlopig: 2023");
        assertThat(DRAWING.table(Examples.lines(), DUTCH).rows().getLast())
                .extracting(Cell::text)
                .contains("voorlopig");
    }

    @Test
    void the_legend_of_a_map_counts_every_municipality_once() throws Exception {
        var chart = Examples.map(Optional.empty());
        var texts = textOf(parse(DRAWING.svg(chart, DUTCH)).getDocumentElement(), "text");
        var counts = Pattern.compile(": ([0-9.]+) gemeenten?$");
        var total = texts.stream()
                .map(counts::matcher)
                .filter(java.util.regex.Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
        assertThat(total).isEqualTo(342);
        assertThat(texts).contains("A", "B", "C", "D", "E").anyMatch(text -> text.contains("ongeveer evenveel"));
        assertThat(DRAWING.table(chart, DUTCH).rows())
                .allMatch(row ->
                        row.get(2).number().isEmpty() || row.get(3).text().matches("[A-E]: .*"));
    }

    @Test
    void a_mark_stands_on_every_copy() throws Exception {
        var chart = Examples.bars();
        var mark = "DEMO: verzonnen cijfers";
        assertThat(textOf(parse(DRAWING.svg(chart, DUTCH)).getDocumentElement(), "text"))
                .contains(mark);
        var figure = DRAWING.figure("a", chart, DUTCH, LINKS);
        assertThat(textOf(parse(figure.wide()).getDocumentElement(), "text")).contains(mark);
        assertThat(textOf(parse(figure.narrow()).getDocumentElement(), "text")).contains(mark);
        assertThat(DRAWING.csv(chart, DUTCH).lines().skip(1)).allMatch(row -> row.contains(mark));
        assertThat(DRAWING.json(chart, DUTCH)).contains("\"merk\":\"" + mark + "\"");
        assertThat(DRAWING.table(chart, DUTCH).below()).contains(mark);
    }

    @Test
    void names_of_lines_never_lie_on_each_other() throws Exception {
        var lines = IntStream.range(0, 7)
                .mapToObj(place -> Line.measured(
                        "Gewelddadige overvallen op woningen " + place, List.of(Point.of(100), Point.of(place % 2))))
                .toList();
        var chart = new LineChart(CAPTION, Axis.count("aantal"), List.of("2022", "2023"), lines, List.of());
        for (var width : Width.values()) {
            var bold = elements(parse(DRAWING.svg(chart, DUTCH, width)).getDocumentElement(), "text").stream()
                    .filter(text -> ((Element) text.getParentNode())
                            .getAttribute("class")
                            .equals("wz-line"))
                    .map(text -> Double.parseDouble(text.getAttribute("y")))
                    .sorted()
                    .toList();
            assertThat(bold).hasSizeGreaterThan(7);
            for (int place = 1; place < bold.size(); place++) {
                assertThat(bold.get(place) - bold.get(place - 1)).isGreaterThan(width.letters());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void letters_stay_on_the_paper_and_large_enough(Chart chart) throws Exception {
        for (var width : Width.values()) {
            var svg = parse(DRAWING.svg(chart, DUTCH, width)).getDocumentElement();
            assertThat(width.letters() * 328 / (width == Width.NARROW ? 344 : 328))
                    .isGreaterThanOrEqualTo(11);
            for (var text : elements(svg, "text")) {
                var x = text.getAttribute("x").isEmpty() ? 0 : Double.parseDouble(text.getAttribute("x"));
                var size = text.getAttribute("font-size").isEmpty()
                        ? width.letters()
                        : Double.parseDouble(text.getAttribute("font-size"));
                var wide = Letters.BOLD.width(text.getTextContent(), size) / 1.03;
                var left = switch (text.getAttribute("text-anchor")) {
                    case "end" -> x - wide;
                    case "middle" -> x - wide / 2;
                    default -> x;
                };
                assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(-20);
                assertThat(left + wide).as(text.getTextContent()).isLessThanOrEqualTo(width.pixels() + 20);
            }
        }
    }

    @Test
    void what_people_type_does_not_break_out() throws Exception {
        var hostile = "<script>alert(\"1\")</script> & 'x'\u0001";
        var chart = new LineChart(
                Caption.of(hostile, hostile, hostile),
                Axis.count(hostile),
                List.of("2023"),
                List.of(Line.measured("=1+1", List.of(Point.of(-3.5)))),
                List.of(new Event("2023", hostile)));
        assertThat(elements(parse(DRAWING.svg(chart, DUTCH)).getDocumentElement(), "script"))
                .isEmpty();
        assertThat(DRAWING.csv(chart, DUTCH)).contains("\"'=1+1\"").contains("\"-3,5\"");
        assertThat(DRAWING.csv(chart, Locale.ENGLISH)).contains("\"-3.5\"");
    }

    @Test
    void a_chart_without_any_figure_is_drawn_too() throws Exception {
        var none = List.of(Point.missing("geheim"), Point.missing("geheim"));
        var axis = Axis.count("aantal");
        var periods = List.of("2022", "2023");
        for (var chart : List.of(
                new LineChart(CAPTION, axis, periods, List.of(Line.measured("a", none)), List.of()),
                new LineChart(CAPTION, axis, List.of(), List.of(), List.of()),
                new BarChart(CAPTION, axis, periods, List.of(new Bars("a", none))),
                new FunnelChart(CAPTION, axis, axis, List.of(), 0, List.of(), Optional.empty()),
                new RankChart(CAPTION, axis, List.of(new Ranked("a", "A", none.getFirst(), 1, 1)), Optional.empty()),
                new SeasonalChart(CAPTION, axis, List.of(), List.of(), List.of(), List.of(), List.of()),
                new MapChart(
                        CAPTION, new LinkedHashMap<>(), Classes.own(axis, List.of()), Optional.of("GM0344"), true))) {
            for (var width : Width.values()) {
                var svg = DRAWING.svg(chart, DUTCH, width);
                assertThat(parse(svg).getDocumentElement().getAttribute("role")).isEqualTo("img");
                assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
            }
            assertThat(DRAWING.csv(chart, DUTCH)).isNotBlank();
        }
    }

    @Test
    void refuses_what_cannot_be_drawn_honestly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Caption.of("", "", "bron"));
        assertThatIllegalArgumentException().isThrownBy(() -> Caption.of("titel", "", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranked("a", "A", Point.of(1), 1, 2))
                .withMessageContaining("interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineChart(
                        CAPTION,
                        Axis.count("aantal"),
                        List.of("2022", "2023"),
                        List.of(Line.measured("a", List.of(Point.of(1)))),
                        List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Classes.own(Axis.count("aantal"), List.of(2.0, 1.0)));
    }

    @Test
    void numbers_are_written_as_the_language_does() {
        assertThat(Numbers.COUNT.text(2572, DUTCH)).isEqualTo("2.572");
        assertThat(Numbers.COUNT.text(2572, Locale.ENGLISH)).isEqualTo("2,572");
        assertThat(Numbers.PERCENT.text(52.35, DUTCH)).isEqualTo("52,4%");
        assertThat(Numbers.PERCENT.text(-65.04, DUTCH)).isEqualTo("\u221265,0%");
        assertThat(Numbers.COUNT.text(-0.2, DUTCH)).isEqualTo("0");
    }

    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static List<String> textOf(Element root, String name) {
        return elements(root, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Element root, String name) {
        return elements(root, "*").stream()
                .map(element -> element.getAttribute(name))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
