// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.util.MultiValueMap;

/** A form as it was filled in, by the names of its fields. Nothing of it is kept between two steps: it travels along. */
public record DeskForm(Map<String, List<String>> fields) {
    public DeskForm {
        fields = Map.copyOf(fields);
    }

    public static DeskForm of(MultiValueMap<String, String> posted) {
        return new DeskForm(posted);
    }

    public static DeskForm empty() {
        return new DeskForm(Map.of());
    }

    /** What was typed, fit to keep; empty when nothing was. */
    public String value(String field) {
        var typed = fields.getOrDefault(field, List.of());
        var clean = typed.isEmpty() ? null : Texts.clean(typed.getFirst());
        return clean == null ? "" : clean;
    }

    /** All that was chosen of a field with several. */
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean isBlank(String field) {
        return value(field).isEmpty();
    }

    public DeskForm with(String field, String value) {
        var more = new HashMap<>(fields);
        more.put(field, List.of(value));
        return new DeskForm(more);
    }

    /** Keeps what people typed out of logs and errors. */
    @Override
    public String toString() {
        return "a form";
    }
}
