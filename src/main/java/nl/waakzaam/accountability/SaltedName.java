// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The surname of somebody, to be sought in a record without giving the name to the register or the record to whoever
 * asks: a hash with a salt that lives as long as this object.
 */
public final class SaltedName {
    private static final int SHORTEST = 3;
    private final Mac mac;
    private final byte[] hash;

    /** @param name a full name; its last word counts, without accents and capitals */
    public SaltedName(String name) {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
        var words = words(name);
        var last = words[words.length - 1];
        hash = last.length() < SHORTEST ? new byte[0] : mac.doFinal(last.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the name is one of the words of a text. */
    public boolean isIn(String text) {
        return Arrays.stream(words(text))
                .anyMatch(word -> MessageDigest.isEqual(hash, mac.doFinal(word.getBytes(StandardCharsets.UTF_8))));
    }

    private static String[] words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+", -1);
    }
}
