// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.site.FormErrors;

/**
 * When a measure began, and an area without it to compare with, as they stand in an address.
 *
 * @param typed the day as it was typed; empty before anything was
 * @param control the code of an area; empty for none
 */
public record EffectForm(String typed, String control) {
    static final String DATE = "datum";
    static final String CONTROL = "controle";

    static EffectForm of(Map<String, String> query) {
        return new EffectForm(
                query.getOrDefault(DATE, "").strip(),
                query.getOrDefault(CONTROL, "").strip());
    }

    /** Empty when nothing was typed, or no day. */
    Optional<LocalDate> date() {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** What a field for a day can show: nothing for what is none. */
    public String shown() {
        return date().map(LocalDate::toString).orElse("");
    }

    /** What is wrong with it, for an area that has the measure. */
    FormErrors errors(String area) {
        var errors = new FormErrors();
        if (!typed.isEmpty() && date().isEmpty()) {
            errors.add(DATE, "methods.effect.date.error");
        }
        if (control.equals(area)) {
            errors.add(CONTROL, "methods.effect.control.same");
        }
        return errors;
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put(DATE, typed);
        fields.put(CONTROL, control);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
