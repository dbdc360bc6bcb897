// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, quarter or month that a figure is of.
 *
 * @param number which of its year, from one; always one for a year
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {
    private static final Pattern CODE =
            Pattern.compile("([0-9]{4})(JJ00|KW0[1-4]|MM(?:0[1-9]|1[0-2])|-(?:0[1-9]|1[0-2])|)");

    /** How long a period is. */
    public enum Kind {
        YEAR(1, "JJ"),
        QUARTER(4, "KW"),
        MONTH(12, "MM");

        private final int inYear;
        private final String letters;

        Kind(int inYear, String letters) {
            this.inYear = inYear;
            this.letters = letters;
        }

        public int inYear() {
            return inYear;
        }

        /** The kind of which there are so many in a year. */
        public static Kind of(int inYear) {
            return switch (inYear) {
                case 1 -> YEAR;
                case 4 -> QUARTER;
                case 12 -> MONTH;
                default -> throw new IllegalArgumentException("there are 1, 4 or 12 periods in a year");
            };
        }
    }

    /** Refuses a number that the year does not have. */
    public Period {
        if (number < 1 || number > kind.inYear()) {
            throw new IllegalArgumentException("a year has %d of these".formatted(kind.inYear()));
        }
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, year, 1);
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, year, month);
    }

    /** The period of its place in the row of all of its kind; see {@link #ordinal()}. */
    public static Period at(Kind kind, int ordinal) {
        return new Period(kind, Math.floorDiv(ordinal, kind.inYear()), Math.floorMod(ordinal, kind.inYear()) + 1);
    }

    /** Reads a code of Statistics Netherlands ({@code 2020JJ00}, {@code 2020KW01}, {@code 2020MM01}), a year, or {@code 2020-03}. */
    public static Period parse(String code) {
        Matcher matcher = CODE.matcher(code.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a period is written as 2020, 2020JJ00, 2020KW01, 2020MM01 or 2020-01");
        }
        var year = Integer.parseInt(matcher.group(1));
        var rest = matcher.group(2);
        if (rest.isEmpty() || rest.startsWith("JJ")) {
            return year(year);
        }
        var number = Integer.parseInt(rest.replaceAll("[^0-9]", ""));
        return rest.startsWith("KW") ? new Period(Kind.QUARTER, year, number) : month(year, number);
    }

    /** Its place in the row of all of its kind: the next has one more. */
    public int ordinal() {
        return year * kind.inYear() + number - 1;
    }

    public Period plus(int periods) {
        return at(kind, ordinal() + periods);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * (12 / kind.inYear()) + 1, 1);
    }

    public LocalDate lastDay() {
        return plus(1).firstDay().minusDays(1);
    }

    /** As Statistics Netherlands writes it: {@code 2020JJ00}. */
    public String code() {
        return "%04d%s%02d".formatted(year, kind.letters, kind == Kind.YEAR ? 0 : number);
    }

    /** In words: 2020, 1e kwartaal 2020, maart 2020. */
    public String text(Locale language) {
        return switch (kind) {
            case YEAR -> String.valueOf(year);
            case QUARTER ->
                "nl".equals(language.getLanguage()) ? number + "e kwartaal " + year : "Q" + number + " " + year;
            case MONTH ->
                firstDay().getMonth().getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, language) + " " + year;
        };
    }

    @Override
    public int compareTo(Period other) {
        return firstDay().equals(other.firstDay())
                ? kind.compareTo(other.kind)
                : firstDay().compareTo(other.firstDay());
    }
}
