// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/** The names of rows: before them where there is room, else above them. */
final class RowNames {
    private final List<String> names;
    private final Sheet sheet;
    private final double room;

    RowNames(List<String> names, Sheet sheet) {
        this.names = names;
        this.sheet = sheet;
        this.room = 12
                + names.stream()
                        .flatMap(name -> Letters.BOLD.lines(name, sheet.size(), sheet.right() * 0.3 - 12).stream())
                        .mapToDouble(line -> Letters.BOLD.width(line, sheet.size()))
                        .max()
                        .orElse(0);
    }

    private boolean areAbove() {
        return sheet.isNarrow()
                && names.stream().mapToDouble(sheet::measure).max().orElse(0) > 90;
    }

    /** Where what is named begins. */
    double left() {
        return areAbove() ? 2 : room;
    }

    /** Gives the y where the row itself begins. */
    double draw(int place, double top, double height) {
        return draw(place, top, height, Look.INK, "");
    }

    double draw(int place, double top, double height, String colour, String weight) {
        if (areAbove()) {
            var lines = Letters.BOLD.lines(names.get(place), sheet.size(), sheet.right());
            lines.forEach(line -> sheet.ground(0, top, Letters.BOLD.width(line, sheet.size()) + 4, sheet.leading()));
            return sheet.lines(0, top, lines, colour, weight) + 1;
        }
        var lines =
                (weight.isEmpty() ? Letters.REGULAR : Letters.BOLD).lines(names.get(place), sheet.size(), room - 11);
        var high = lines.size() * sheet.leading();
        var begin = Math.max(top, top + (height - high) / 2);
        sheet.lines(0, begin - 1, lines, colour, weight);
        return top + Math.max(0, (high - height) / 2);
    }
}
