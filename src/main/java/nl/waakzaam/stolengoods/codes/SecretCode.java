// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code to be typed from paper: fifteen random characters of Crockford's base 32 (75 bits) and a check character (Luhn
 * over 32 symbols), which finds a character typed wrong and nearly every swap. Capitals, spaces and hyphens do not matter;
 * O is read as 0, I and L as 1, U as V.
 */
public record SecretCode(String characters) {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses what is no code; use {@link #read} for what somebody typed. */
    public SecretCode {
        if (characters.length() != LENGTH || !isChecked(characters)) {
            throw new IllegalArgumentException("no code");
        }
    }

    public static SecretCode fresh() {
        var code = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            code.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return new SecretCode(code.append(check(code)).toString());
    }

    /** Empty when it has another shape, so that there is no use in looking it up. */
    public static Optional<SecretCode> read(String typed) {
        var folded = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
        return folded.length() == LENGTH && isChecked(folded) ? Optional.of(new SecretCode(folded)) : Optional.empty();
    }

    /** In groups of four, as it stands on paper. */
    public String shown() {
        return characters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What is stored of it: with 75 random bits a plain hash (SHA-256) cannot be turned back. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "a code";
    }

    private static boolean isChecked(String code) {
        return code.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0)
                && check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    private static char check(CharSequence code) {
        var sum = 0;
        for (int i = 0; i < code.length(); i++) {
            var value = SYMBOLS.indexOf(code.charAt(code.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
            sum += value / SYMBOLS.length() + value % SYMBOLS.length();
        }
        return SYMBOLS.charAt((SYMBOLS.length() - sum % SYMBOLS.length()) % SYMBOLS.length());
    }
}
