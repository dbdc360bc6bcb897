// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** What the signs of a funnel mean. */
record FunnelKey(FunnelChart chart, Sheet sheet) {
    double draw(double top) {
        var words = sheet.words();
        return new Key(sheet)
                .add(
                        words.text("funnel.mean", words.number(chart.axis(), chart.mean())),
                        (x, y) -> sheet.line(x, y, x + 26, y, Look.INK, 1.4, ""))
                .add(words.text("funnel.95"), (x, y) -> sheet.line(x, y, x + 26, y, Look.EDGE, 1.3, "2 3"))
                .add(words.text("funnel.998"), (x, y) -> sheet.line(x, y, x + 26, y, Look.EDGE, 1.3, "7 4"))
                .add(
                        words.text("funnel.inside"),
                        (x, y) -> Marker.CIRCLE.draw(sheet.svg(), x + 13, y, 3, Look.SOFT, true))
                .add(
                        words.text("funnel.outside"),
                        (x, y) -> Marker.CIRCLE.draw(sheet.svg(), x + 13, y, 4.5, Look.ACCENT, false))
                .add(
                        words.text("funnel.far"),
                        (x, y) -> Marker.DIAMOND.draw(sheet.svg(), x + 13, y, 5.5, "#b0400c", false))
                .draw(0, top);
    }
}
