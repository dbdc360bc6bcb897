// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.regex.Pattern;

/** A number in a field: whole ones straight from their digits, others with a comma or a point. */
final class NumberText {
    private static final int SHORT = 9;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,15})?");

    private double value;

    /** Whether the field holds a number. */
    boolean read(CsvBytes csv, int field) {
        var from = csv.from(field);
        var to = csv.to(field);
        if (to == from || to - from > SHORT) {
            return to > from && decimal(csv.text(field));
        }
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = csv.buffer()[i] - '0';
            if (digit < 0 || digit > 9) {
                return (i > from || csv.buffer()[from] == '-') && decimal(csv.text(field));
            }
            number = 10 * number + digit;
        }
        value = number;
        return true;
    }

    double value() {
        return value;
    }

    /** Whole, not negative, and not more than the table can hold. */
    boolean isCount() {
        return value >= 0 && value == (int) value;
    }

    private boolean decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return false;
        }
        value = Double.parseDouble(text.replace(',', '.'));
        return true;
    }
}
