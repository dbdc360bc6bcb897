// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import org.jspecify.annotations.Nullable;

/** Makes a value from outside fit to store: no control characters, no halves of characters, no spaces around it. */
public final class Texts {
    private Texts() {}

    /** Null for a value that is empty. */
    public static @Nullable String clean(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var kept = needsCleaning(value) ? cleaned(value).strip() : value.strip();
        return kept.isEmpty() ? null : kept;
    }

    private static boolean needsCleaning(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || Character.isSurrogate(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String cleaned(String value) {
        return value.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
