// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, all at once: per field, in the order of the form, the text that says what to do. */
public final class FormErrors {
    private final Map<String, Message> messages = new LinkedHashMap<>();

    private record Message(String textKey, Object[] values) {}

    /** What is wrong with one field only. */
    public static FormErrors one(String field, String textKey, Object... values) {
        var errors = new FormErrors();
        errors.add(field, textKey, values);
        return errors;
    }

    /** All that is wrong with an input, each with the field that its path names. */
    public static FormErrors from(InvalidInput invalid) {
        var errors = new FormErrors();
        errors.addAll(invalid);
        return errors;
    }

    public void addAll(InvalidInput invalid) {
        invalid.faults()
                .forEach(fault ->
                        add(fault.path(), fault.textKey(), fault.values().toArray()));
    }

    /** Adds all that is wrong elsewhere; the first word about a field stands. */
    public void addAll(FormErrors others) {
        others.messages.forEach(messages::putIfAbsent);
    }

    /** Adds what is wrong with a field; the first word about a field stands. */
    public void add(String field, String textKey, Object... values) {
        messages.putIfAbsent(field, new Message(textKey, values));
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public Set<String> fields() {
        return messages.keySet();
    }

    /** The text for a field, or null when nothing is wrong with it. */
    public @Nullable String of(Page page, String field) {
        var message = messages.get(field);
        return message == null ? null : page.text(message.textKey(), message.values());
    }
}
