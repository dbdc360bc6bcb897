// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.Optional;
import nl.waakzaam.series.Period;

/**
 * A figure that a report asks for.
 *
 * @param measure what is counted, as {@code misdrijven}
 * @param subject of which, as {@code woninginbraak}; a dash where that is nothing
 * @param area where, as {@code GM0344}
 * @param dataset from which table only; empty for the first that has it
 * @param until the last period, of what compares two
 * @param stretch the periods that are shown together, so that one table is chosen for all; empty where it stands alone
 */
public record Expression(
        String measure,
        String subject,
        String area,
        Optional<String> dataset,
        Period from,
        Optional<Period> until,
        Kind kind,
        Optional<Stretch> stretch) {
    /** From one period to another, both included. */
    public record Stretch(Period from, Period until) {}

    /** What is made of the figures. */
    public enum Kind {
        /** The figure itself. */
        VALUE("aantal", false),
        /** By how many percent it changed, whole and without a sign: the sentence says which way. */
        PERCENT("procent", true),
        /** The same with one decimal. */
        PERCENT1("procent1", true),
        /** By how many it changed, without a sign. */
        DIFFERENCE("verschil", true),
        /** By how many percent it changed, whole, with its sign: as a table shows it. */
        DEVELOPMENT("ontwikkeling", true),
        /** Per 1,000 inhabitants or dwellings of that year. */
        RATE("per1000", false);

        private final String word;
        private final boolean compares;

        Kind(String word, boolean compares) {
            this.word = word;
            this.compares = compares;
        }

        public String word() {
            return word;
        }

        /** Whether it takes two periods. */
        public boolean compares() {
            return compares;
        }
    }

    /** The last of its periods. */
    public Period last() {
        return until.orElse(from);
    }

    /** Its one spelling: two that ask the same have the same, and reading it gives the same again. */
    public String text() {
        var text = new StringBuilder("%s %s".formatted(subject, written(from)));
        until.ifPresent(period -> text.append('–').append(written(period)));
        text.append(", ").append(kind.word()).append(", maat ").append(measure);
        text.append(", gebied ").append(area);
        dataset.ifPresent(key -> text.append(", bron ").append(key));
        stretch.ifPresent(whole -> text.append(", reeks ").append(span(whole.from(), whole.until())));
        return text.toString();
    }

    /** As somebody would type it, without what goes without saying. */
    public String shortText() {
        return text().replaceFirst(", reeks .*", "")
                .replace(", maat misdrijven", "")
                .replace(", gebied NL", "")
                .replaceFirst("^- ", "");
    }

    /** Over which periods one table is to have it. */
    public Stretch whole() {
        return stretch.orElseGet(() -> new Stretch(from, last()));
    }

    static String span(Period from, Period until) {
        return written(from) + "–" + written(until);
    }

    private static String written(Period period) {
        return switch (period.kind()) {
            case YEAR -> String.valueOf(period.year());
            case QUARTER -> period.code();
            case MONTH -> "%04d-%02d".formatted(period.year(), period.number());
        };
    }
}
