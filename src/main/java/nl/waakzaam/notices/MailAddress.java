// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as it was typed, without the spaces around it: what is before the at sign and a host name behind it
 * (RFC 5321, without quoted parts and addresses in brackets).
 */
public record MailAddress(String text) {
    /** Longest address, in characters (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}");

    /** Refuses with {@link IllegalArgumentException} what is no address. */
    public MailAddress {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no mail address");
        }
    }

    /** Nothing for a text that is no address. */
    public static Optional<MailAddress> of(String typed) {
        try {
            return Optional.of(new MailAddress(typed.strip()));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** Equal for addresses that no provider gives to two people. */
    public String sameAs() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Keeps addresses out of logs and errors. */
    @Override
    public String toString() {
        return "a mail address";
    }
}
