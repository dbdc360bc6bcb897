// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.util.List;

/** A file that is refused, with the key of the text that says why and what to do. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final transient List<Object> values;

    public UnreadableSheet(String textKey, Object... values) {
        super(textKey);
        this.textKey = textKey;
        this.values = List.of(values);
    }

    public String textKey() {
        return textKey;
    }

    public List<Object> values() {
        return values;
    }
}
