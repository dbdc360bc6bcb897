// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What fills the bars of one kind: two kinds beside each other are told apart without their colour too. */
record BarFill(int place) {
    /** Of what is not plain; slanting lines are left to what can still change. */
    private static final List<String> LINES =
            List.of("", "", "", "M0 3H6", "M3 0V6", "M0 3H6M3 0V6", "M1.5 3a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0");

    static void define(Sheet sheet, int kinds) {
        sheet.svg().open("defs");
        IntStream.range(0, kinds).mapToObj(BarFill::new).forEach(fill -> fill.define(sheet));
        sheet.svg().close();
    }

    private void define(Sheet sheet) {
        if (hasLines()) {
            sheet.svg()
                    .open(
                            "pattern",
                            "id",
                            sheet.id() + "-" + name(),
                            "width",
                            6,
                            "height",
                            6,
                            "patternUnits",
                            "userSpaceOnUse")
                    .leaf("path", "d", lines(), "fill", "none", "stroke", colour(), "stroke-width", 1.4)
                    .close();
        }
    }

    /** From below upward. */
    Stream<String> over(Sheet sheet, boolean provisional) {
        var lines = hasLines() ? Stream.of(sheet.url(name())) : Stream.<String>of();
        var hatch = provisional ? Stream.of(sheet.url(isDark() ? "light" : Hatches.PROVISIONAL)) : Stream.<String>of();
        return Stream.of(Stream.of(ground()), lines, hatch).flatMap(all -> all);
    }

    private boolean isDark() {
        return kind() == 0;
    }

    private String ground() {
        return switch (kind()) {
            case 0 -> colour();
            case 1 -> tint(colour());
            default -> Look.PAPER;
        };
    }

    private boolean hasLines() {
        return !lines().isEmpty();
    }

    private String lines() {
        return LINES.get(kind());
    }

    private int kind() {
        return place % LINES.size();
    }

    private String name() {
        return "bar" + kind();
    }

    private String colour() {
        return Look.measured(place).colour();
    }

    /** Two thirds of the way to white. */
    private static String tint(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return "#%02x%02x%02x".formatted(light(rgb >> 16), light(rgb >> 8), light(rgb));
    }

    private static int light(int part) {
        return 255 - (255 - (part & 255)) * 35 / 100;
    }
}
