// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A form, or a row of a file, as it was filled in. */
public record Typed(Map<String, String> fields) {
    /** With a comma or a point, as people and maps write them. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(?:[.,][0-9]{1,15})?");

    public Typed {
        fields = Map.copyOf(fields);
    }

    public static Typed empty() {
        return new Typed(Map.of());
    }

    /** Without control characters, halves of characters and spaces around it; empty when nothing was filled in. */
    public String value(String field) {
        return fields.getOrDefault(field, "").replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    }

    public boolean isBlank(String field) {
        return value(field).isEmpty();
    }

    public Typed with(String field, String value) {
        var more = new HashMap<>(fields);
        more.put(field, value);
        return new Typed(more);
    }

    /** Nothing for what is no number. */
    OptionalDouble number(String field) {
        var typed = value(field);
        return NUMBER.matcher(typed).matches()
                ? OptionalDouble.of(Double.parseDouble(typed.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** Nothing for what is no number, or one outside these bounds. */
    OptionalDouble within(String field, double least, double most) {
        var number = number(field);
        return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most
                ? number
                : OptionalDouble.empty();
    }

    /** Keeps what people typed out of logs and errors. */
    @Override
    public String toString() {
        return "a form";
    }
}
