// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, in order; printed at once. */
final class Figures {
    private final List<Figure> figures = new ArrayList<>();

    /**
     * One measured value.
     *
     * @param meaning what it is and in which unit, for the reader of the table
     */
    record Figure(String name, double value, Limit limit, String meaning) {
        String shown() {
            var size = Math.abs(value);
            var pattern = value == Math.rint(value) && size < 1e15 ? "%.0f" : size >= 100 ? "%.1f" : "%.4f";
            return String.format(Locale.ROOT, pattern, value);
        }

        boolean holds() {
            return limit.holds(value);
        }
    }

    /** What a value may be. */
    sealed interface Limit {
        boolean holds(double value);

        record AtLeast(double least) implements Limit {
            @Override
            public boolean holds(double value) {
                return value >= least;
            }

            @Override
            public String toString() {
                return "≥ " + plain(least);
            }
        }

        record AtMost(double most) implements Limit {
            @Override
            public boolean holds(double value) {
                return value <= most;
            }

            @Override
            public String toString() {
                return "≤ " + plain(most);
            }
        }

        record None() implements Limit {
            @Override
            public boolean holds(double value) {
                return true;
            }

            @Override
            public String toString() {
                return "";
            }
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
        }
    }

    void atLeast(String name, double value, double least, String meaning) {
        add(new Figure(name, value, new Limit.AtLeast(least), meaning));
    }

    void atMost(String name, double value, double most, String meaning) {
        add(new Figure(name, value, new Limit.AtMost(most), meaning));
    }

    void report(String name, double value, String meaning) {
        add(new Figure(name, value, new Limit.None(), meaning));
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }

    List<Figure> missed() {
        return figures.stream().filter(figure -> !figure.holds()).toList();
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure.name() + " " + figure.shown());
    }
}
