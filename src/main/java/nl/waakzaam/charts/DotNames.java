// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names beside dots, each where it lies on no other name and on no dot; who has no room stands in the table only. */
final class DotNames {
    private static final double AIR = 10;
    private final Sheet sheet;
    private final double left;
    private final double right;
    private final double top;
    private final List<Box> wanted = new ArrayList<>();
    private final List<Box> dots = new ArrayList<>();
    private final List<Box> placed = new ArrayList<>();

    private record Box(String name, double x, double y, double wide, double high, boolean own) {
        boolean meets(Box other) {
            return x < other.x + other.wide && other.x < x + wide && y < other.y + other.high && other.y < y + high;
        }

        Box at(double newX, double newY) {
            return new Box(name, newX, newY, wide, high, own);
        }
    }

    DotNames(Sheet sheet, double left, double right, double top) {
        this.sheet = sheet;
        this.left = left;
        this.right = right;
        this.top = top;
    }

    void add(String name, double x, double y, boolean own) {
        var wide = own ? Letters.BOLD.width(name, sheet.size()) : sheet.measure(name);
        wanted.add(new Box(name, x, y, wide, sheet.leading(), own));
    }

    void avoid(double x, double y) {
        dots.add(new Box("", x - 5, y - 5, 10, 10, false));
    }

    void draw() {
        wanted.forEach(name -> place(name).ifPresent(placed::add));
        for (var name : placed) {
            var y = name.y() + sheet.size();
            if (name.own()) {
                sheet.ground(name.x() - 2, name.y(), name.wide() + 4, name.high());
                sheet.bold(name.x(), y, "start", name.name(), Look.INK);
            } else {
                sheet.text(name.x(), y, "start", name.name(), Look.INK);
            }
        }
    }

    /** One's own name stands somewhere, whatever lies under it. */
    private Optional<Box> place(Box name) {
        var free = places(name)
                .filter(this::isOnPaper)
                .filter(box -> placed.stream().noneMatch(box::meets))
                .filter(box -> dots.stream().noneMatch(box::meets))
                .findFirst();
        return free.isPresent() || !name.own()
                ? free
                : places(name).filter(this::isOnPaper).findFirst();
    }

    private static Stream<Box> places(Box name) {
        var far = name.own() ? AIR + 5 : AIR;
        return Stream.of(
                name.at(name.x() + far, name.y() - name.high() / 2),
                name.at(name.x() - far - name.wide(), name.y() - name.high() / 2),
                name.at(name.x() - name.wide() / 2, name.y() - far - name.high()),
                name.at(name.x() - name.wide() / 2, name.y() + far),
                name.at(name.x() + far, name.y() - far - name.high()),
                name.at(name.x() - far - name.wide(), name.y() - far - name.high()));
    }

    private boolean isOnPaper(Box box) {
        return box.x() >= left && box.x() + box.wide() <= Math.max(right, sheet.right()) && box.y() >= top - 8;
    }
}
