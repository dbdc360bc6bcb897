// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import java.util.List;

/** A file that cannot be read as a list of cameras at all. */
final class CameraFileUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final transient List<Object> values;

    /** @param textKey the key of the text that says why and what to do */
    CameraFileUnreadable(String textKey, Object... values) {
        super("not a file with cameras");
        this.textKey = textKey;
        this.values = List.of(values);
    }

    String textKey() {
        return textKey;
    }

    Object[] values() {
        return values.toArray();
    }
}
