// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

/** Whether two folded forms are at most one substitution, insertion, deletion or neighbour swap apart. */
final class OneEdit {
    private OneEdit() {}

    static boolean apart(String one, String other) {
        var longer = one.length() >= other.length() ? one : other;
        var shorter = one.length() >= other.length() ? other : one;
        var at = EditPositions.commonPrefix(longer, shorter);
        if (at == longer.length()) {
            return true;
        }
        if (longer.length() == shorter.length()) {
            return tail(longer, at + 1).equals(tail(shorter, at + 1)) || isSwap(longer, shorter, at);
        }
        return longer.length() == shorter.length() + 1 && tail(longer, at + 1).equals(tail(shorter, at));
    }

    private static boolean isSwap(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && tail(one, at + 2).equals(tail(other, at + 2));
    }

    private static String tail(String text, int from) {
        return text.substring(from);
    }
}
