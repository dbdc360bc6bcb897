// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Elements of SVG, one after the other; what is written in them cannot break out. */
final class Svg {
    private final StringBuilder text = new StringBuilder(16_000);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are names and values in turn, and one whose value is empty is left out. */
    Svg open(String name, Object... attributes) {
        begin(name, attributes);
        text.append('>');
        open.push(name);
        return this;
    }

    Svg close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. */
    Svg leaf(String name, Object... attributes) {
        begin(name, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with these words in it. */
    Svg words(String name, String words, Object... attributes) {
        begin(name, attributes);
        text.append('>');
        escape(words);
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** What another has drawn. */
    Svg add(Svg other) {
        text.append(other.text);
        return this;
    }

    private void begin(String name, Object... attributes) {
        text.append('<').append(name);
        for (int place = 0; place < attributes.length; place += 2) {
            var value = attributes[place + 1];
            var written = value instanceof Double number ? number(number) : value.toString();
            if (!written.isEmpty()) {
                text.append(' ').append(attributes[place]).append("=\"");
                escape(written);
                text.append('"');
            }
        }
    }

    private void escape(String words) {
        words.codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(isAllowed(sign) ? sign : ' ');
            }
        });
    }

    /** In XML 1.0; what is not breaks a reader even when it is escaped. */
    private static boolean isAllowed(int sign) {
        return sign >= 0x20 && sign <= 0xD7FF || sign >= 0xE000 && sign <= 0xFFFD || sign >= 0x10000;
    }

    /** A place on paper: a hundredth of a pixel is less than anybody sees. */
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        text = text.replaceFirst("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
