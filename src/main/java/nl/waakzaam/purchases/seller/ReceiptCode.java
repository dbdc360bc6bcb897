// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a receipt: 130 bits that nobody can guess, and ten that check them, in 28 characters of Crockford's base 32.
 * A character typed wrong and two swapped neighbours are always found. Capitals, spaces and hyphens do not matter; O is
 * read as 0, I and L as 1, U as V.
 */
public record ReceiptCode(String characters) {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RADIX = 32;
    private static final int LENGTH = 28;
    private static final int BITS = 130;
    private static final int CHECK_BITS = 10;
    /** The largest prime that fits: no wrong character and no swap is a multiple of it. */
    private static final BigInteger CHECK = BigInteger.valueOf(1021);

    /** Refuses what is no code; use {@link #read} for what somebody typed. */
    public ReceiptCode {
        if (!isChecked(characters)) {
            throw new IllegalArgumentException("no code");
        }
    }

    /** Of at least as many random bits as it holds. */
    static ReceiptCode of(byte[] random) {
        var secret = new BigInteger(1, random).shiftRight(random.length * Byte.SIZE - BITS);
        var whole = secret.shiftLeft(CHECK_BITS).or(secret.mod(CHECK));
        var code = new StringBuilder();
        for (int place = LENGTH - 1; place >= 0; place--) {
            var symbol = whole.shiftRight(place * 5).intValue() & (RADIX - 1);
            code.append(SYMBOLS.charAt(symbol));
        }
        return new ReceiptCode(code.toString());
    }

    /** Empty when it has another shape, so that there is no use in looking it up. */
    static Optional<ReceiptCode> read(String typed) {
        var folded = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
        return isChecked(folded) ? Optional.of(new ReceiptCode(folded)) : Optional.empty();
    }

    /** In groups of four, as it stands on paper. */
    public String shown() {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "a code";
    }

    private static boolean isChecked(String code) {
        if (code.length() != LENGTH || code.chars().anyMatch(symbol -> SYMBOLS.indexOf(symbol) < 0)) {
            return false;
        }
        var whole = code.chars()
                .mapToObj(symbol -> BigInteger.valueOf(SYMBOLS.indexOf(symbol)))
                .reduce(BigInteger.ZERO, (sum, symbol) -> sum.shiftLeft(5).or(symbol));
        var secret = whole.shiftRight(CHECK_BITS);
        return whole.equals(secret.shiftLeft(CHECK_BITS).or(secret.mod(CHECK)));
    }
}
