// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a spreadsheet: a value, never a formula.
 *
 * @param text what stands in it, without control characters; a number without thousands separators or an exponent
 * @param number whether the spreadsheet took it for a number
 */
public record Cell(String text, boolean number) {
    /** Longest text of a cell that is accepted, in characters. */
    public static final int LONGEST = 2_000;

    /** Spreadsheets keep so many digits of a number and put zeros for the rest. */
    private static final int KEPT_DIGITS = 15;

    private static final int MOST_DIGITS = 40;

    /** How spreadsheets write a long number that they took for a quantity. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d{1,2}");

    private static final Pattern NOT_IN_XML = Pattern.compile("[\\uFFFE\\uFFFF]");

    private static final Cell EMPTY = new Cell("", false);

    public static Cell empty() {
        return EMPTY;
    }

    /** Refuses with {@link UnreadableSheet} what is longer than any cell of a stock list. */
    public static Cell text(@Nullable String value) {
        var clean = NOT_IN_XML
                .matcher(Objects.requireNonNullElse(Texts.clean(value), ""))
                .replaceAll("");
        if (clean.length() > LONGEST) {
            throw new UnreadableSheet("bulk.file.cell", LONGEST);
        }
        return clean.isEmpty() ? EMPTY : new Cell(clean, false);
    }

    /** A number as the file holds it, such as {@code 3.56938035643809E14}; text when it is none. */
    static Cell number(String raw) {
        try {
            return number(new BigDecimal(raw.strip())).orElseGet(() -> text(raw));
        } catch (NumberFormatException noNumber) {
            return text(raw);
        }
    }

    private static Optional<Cell> number(BigDecimal value) {
        return Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS || value.scale() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new Cell(plain(value), true));
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether a spreadsheet rounded this identifying number, so that its last digits are gone. */
    public boolean isRounded() {
        if (number) {
            return digits(text) > KEPT_DIGITS;
        }
        return ROUNDED.matcher(text).matches() && isRounded(new BigDecimal(text.replace(',', '.')));
    }

    /** The number that was meant, where {@link #isRounded} says no: a whole one that shows with an exponent is restored. */
    public String identifying() {
        return !number && ROUNDED.matcher(text).matches() ? plain(new BigDecimal(text.replace(',', '.'))) : text;
    }

    private static boolean isRounded(BigDecimal shown) {
        return shown.scale() < 0 || digits(plain(shown)) > KEPT_DIGITS;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static String plain(BigDecimal value) {
        var plain = value.toPlainString();
        return plain.contains(".") ? plain.replaceAll("\\.?0+$", "") : plain;
    }
}
