// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Set;

/** Dutch number plates: the fourteen side codes of the vehicle authority and the way they are shown. */
public final class Plates {
    private static final Set<String> SIDE_CODES = Set.of(
            "XX9999", "9999XX", "99XX99", "XX99XX", "XXXX99", "99XXXX", "99XXX9", "9XXX99", "XX999X", "X999XX",
            "XXX99X", "X99XXX", "9XX999", "999XX9");

    private Plates() {}

    /** Whether a normal form is built as one of the side codes. */
    public static boolean isDutch(String normal) {
        return normal.length() == 6 && SIDE_CODES.contains(shape(normal));
    }

    /** The plate with hyphens where letters and digits meet, a run of four split in two; other values as they are. */
    public static String format(String normal) {
        if (!isDutch(normal)) {
            return normal;
        }
        var shown = new StringBuilder();
        for (int i = 0; i < normal.length(); i++) {
            boolean change = i > 0 && isDigit(normal, i) != isDigit(normal, i - 1);
            shown.append(change || splitsFour(normal, i) ? "-" : "").append(normal.charAt(i));
        }
        return shown.toString();
    }

    private static boolean splitsFour(String normal, int at) {
        return at >= 2
                && at + 2 <= normal.length()
                && isDigit(normal, at - 2) == isDigit(normal, at - 1)
                && isDigit(normal, at - 1) == isDigit(normal, at)
                && isDigit(normal, at) == isDigit(normal, at + 1);
    }

    private static boolean isDigit(String normal, int at) {
        return normal.charAt(at) <= '9';
    }

    private static String shape(String normal) {
        var shape = new char[normal.length()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = isDigit(normal, i) ? '9' : 'X';
        }
        return new String(shape);
    }
}
