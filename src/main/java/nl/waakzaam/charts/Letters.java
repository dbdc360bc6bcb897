// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** How wide words are in the letters of the product, so that they are put where they fit. */
final class Letters {
    private final double[] widths = new double[0x2100];

    /** What the table does not hold is as wide as the widest. */
    private static final double WIDEST = 1;

    /** Of the page's own letters, when the others do not come, that are a little wider. */
    private static final double ROOM = 1.03;

    static final Letters REGULAR = new Letters("regular.ttf");
    static final Letters BOLD = new Letters("bold.ttf");

    private Letters(String file) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(file)))) {
            measure(font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the front end, which brings the letters, was not built", unreadable);
        }
    }

    static byte[] bytes(String file) throws IOException {
        return new ClassPathResource("static/assets/fonts/" + file).getContentAsByteArray();
    }

    private void measure(TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        for (int sign = 0; sign < widths.length; sign++) {
            widths[sign] = (double) font.getAdvanceWidth(glyphs.getGlyphId(sign)) / font.getUnitsPerEm();
        }
    }

    double width(String words, double size) {
        return ROOM
                * size
                * words.codePoints()
                        .mapToDouble(sign -> sign < widths.length ? widths[sign] : WIDEST)
                        .sum();
    }

    /** Lines that fit, broken between words, and within a word only where it does not fit by itself. */
    List<String> lines(String words, double size, double room) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= room) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = broken(word, size, room, lines);
            }
        }
        lines.add(line);
        return lines;
    }

    /** The same lines, about equally long: no last line of one word. */
    List<String> balanced(String words, double size, double room) {
        var lines = lines(words, size, room);
        var narrower = room;
        while (narrower > room / 2 && lines(words, size, narrower - room / 50).size() == lines.size()) {
            narrower -= room / 50;
        }
        return lines.size() == 1 ? lines : lines(words, size, narrower);
    }

    private String broken(String word, double size, double room, List<String> lines) {
        var rest = word;
        while (width(rest, size) > room && rest.length() > 4) {
            var fits = rest.length() - 2;
            while (fits > 2 && width(rest.substring(0, fits) + "-", size) > room) {
                fits--;
            }
            lines.add(rest.substring(0, fits) + "-");
            rest = rest.substring(fits);
        }
        return rest;
    }
}
