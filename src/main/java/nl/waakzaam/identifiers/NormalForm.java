// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A typed value as upper-case letters A–Z and digits: compatibility forms (full-width, superscript) made plain, accents
 * stripped, Cyrillic and Greek look-alikes and the digits of all scripts made Latin, all else dropped.
 *
 * @param text at most {@link #BOUND} characters
 * @param strangers whether a letter of another script, without a Latin look-alike, was dropped
 */
record NormalForm(String text, boolean strangers) {
    /** Beyond this the rest of a value is not read: no number is near it, but a placeholder phrase may be. */
    static final int BOUND = 256;

    private static final Map<Integer, String> LATIN = lookAlikes();

    static NormalForm of(String raw) {
        return isAscii(raw) ? new NormalForm(ofAscii(raw), false) : ofUnicode(raw);
    }

    private static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String ofAscii(String raw) {
        var kept = new char[Math.min(raw.length(), BOUND)];
        int length = 0;
        for (int i = 0; i < raw.length() && length < kept.length; i++) {
            char character = plain(raw, i);
            if (character != 0) {
                kept[length++] = character;
            }
        }
        return length == raw.length() && raw.contentEquals(java.nio.CharBuffer.wrap(kept, 0, length))
                ? raw
                : new String(kept, 0, length);
    }

    /** The letter or digit at a place, or 0. A bar that touches a letter or digit is a worn 1, else a separator. */
    private static char plain(String raw, int at) {
        char character = raw.charAt(at);
        if (character >= 'a' && character <= 'z') {
            return (char) (character - 32);
        }
        if (isPlain(character)) {
            return character;
        }
        return character == '|' && (touches(raw, at - 1) || touches(raw, at + 1)) ? '1' : 0;
    }

    private static boolean touches(String raw, int at) {
        return at >= 0 && at < raw.length() && Character.isLetterOrDigit(raw.charAt(at));
    }

    static boolean isPlain(char character) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
    }

    private static NormalForm ofUnicode(String raw) {
        var decomposed = Normalizer.normalize(raw, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        var again = Normalizer.normalize(decomposed, Normalizer.Form.NFKD);
        var text = new StringBuilder();
        boolean strangers = false;
        for (int i = 0; i < again.length() && text.length() < BOUND; i += Character.charCount(again.codePointAt(i))) {
            var latin = latin(again, i);
            text.append(latin);
            strangers |= latin.isEmpty() && isStranger(again.codePointAt(i));
        }
        text.setLength(Math.min(text.length(), BOUND));
        return new NormalForm(text.toString(), strangers);
    }

    private static String latin(String source, int at) {
        int point = source.codePointAt(at);
        if (point < 0x80) {
            char character = plain(source, at);
            return character == 0 ? "" : String.valueOf(character);
        }
        int digit = Character.digit(point, 10);
        return digit >= 0 ? String.valueOf(digit) : LATIN.getOrDefault(point, "");
    }

    private static boolean isStranger(int point) {
        return point >= 0x80
                && Character.isLetter(point)
                && Character.UnicodeScript.of(point) != Character.UnicodeScript.COMMON;
    }

    private static Map<Integer, String> lookAlikes() {
        var latin = new HashMap<Integer, String>();
        pair(latin, "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺͿ", "ABEZHIKMNOPTYXCMJ");
        pair(latin, "АВЕЗКМНОРСТУХЅІЈԚԜҮӀЬ", "ABE3KMHOPCTYXSIJQWYIB");
        pair(latin, "ØŁĐÐĦŊƑ", "OLDDHNF");
        latin.put((int) 'Æ', "AE");
        latin.put((int) 'Œ', "OE");
        latin.put((int) 'Þ', "TH");
        return Map.copyOf(latin);
    }

    private static void pair(Map<Integer, String> latin, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            latin.put((int) from.charAt(i), to.substring(i, i + 1));
        }
    }
}
