// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Arrays;
import nl.waakzaam.identifiers.IdentifierKey;

/**
 * The 27 symbols of folded forms as the numbers 1 to 27, in their order as text; 0 marks the end. Refuses every other
 * character: a folded form cannot have one.
 */
final class FoldedAlphabet {
    static final String SYMBOLS = "0123456789ACEFHJKMNPRTUVWXY";
    static final int LONGEST = IdentifierKey.LONGEST;

    private static final byte[] CODES = codes();

    private FoldedAlphabet() {}

    /** Writes the codes of a folded form and returns its length. */
    static int encode(CharSequence folded, byte[] into) {
        var length = folded.length();
        if (length == 0 || length > LONGEST) {
            throw new IllegalArgumentException("a folded form has 1 to %d characters".formatted(LONGEST));
        }
        for (int i = 0; i < length; i++) {
            into[i] = code(folded.charAt(i));
        }
        return length;
    }

    static byte code(char symbol) {
        var code = symbol < CODES.length ? CODES[symbol] : 0;
        if (code == 0) {
            throw new IllegalArgumentException("a folded form has no other characters than " + SYMBOLS);
        }
        return code;
    }

    static char symbol(int code) {
        return SYMBOLS.charAt(code - 1);
    }

    static void reverse(byte[] codes, int length) {
        for (int i = 0, j = length - 1; i < j; i++, j--) {
            var kept = codes[i];
            codes[i] = codes[j];
            codes[j] = kept;
        }
    }

    private static byte[] codes() {
        var codes = new byte[128];
        Arrays.fill(codes, (byte) 0);
        for (int i = 0; i < SYMBOLS.length(); i++) {
            codes[SYMBOLS.charAt(i)] = (byte) (i + 1);
        }
        return codes;
    }
}
