// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with what was typed. */
final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    void add(String path, String key, Object... values) {
        faults.add(new Fault(path, "purchases.fault." + key, values));
    }

    @Nullable
    String optional(String path, @Nullable String value, int longest) {
        var clean = Texts.clean(value);
        if (clean != null && clean.length() > longest) {
            add(path, "long", longest);
        }
        return clean;
    }

    /** Empty when it lacks, which is told. */
    String required(String path, @Nullable String value, int longest) {
        var clean = optional(path, value, longest);
        if (clean == null) {
            lacks(path);
        }
        return clean == null ? "" : clean;
    }

    /** Each field asks for what it wants by name, so that a list of faults can be read without the form. */
    void lacks(String path) {
        add(path, "required." + path.substring(path.lastIndexOf('.') + 1));
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
