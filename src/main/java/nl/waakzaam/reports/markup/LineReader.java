// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.ArrayList;
import java.util.List;

/** Reads a line of words: {@code *emphasis*}, {@code [^ a footnote ]} and computed figures between braces. */
final class LineReader {
    private final Vocabulary words;
    private final List<Fault> faults;
    private final String line;
    private final List<Inline> read = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private boolean emphasised;
    private int place;

    LineReader(Vocabulary words, String line, List<Fault> faults) {
        this.words = words;
        this.line = line;
        this.faults = faults;
    }

    List<Inline> read() {
        while (place < line.length()) {
            step(line.charAt(place));
        }
        if (emphasised) {
            faults.add(Fault.of("*", "verslagen.fault.emphasis"));
        }
        flush();
        return List.copyOf(read);
    }

    private void step(char sign) {
        if (sign == '\\' && place + 1 < line.length()) {
            plain.append(line.charAt(place + 1));
            place += 2;
        } else if (sign == '{') {
            computed();
        } else if (line.startsWith("[^", place)) {
            note();
        } else if (sign == '*' && stresses()) {
            flush();
            emphasised = !emphasised;
            place++;
        } else {
            plain.append(sign);
            place++;
        }
    }

    /** A star between blanks, as in 3 * 4, is a star. */
    private boolean stresses() {
        if (emphasised) {
            return place > 0 && !Character.isWhitespace(line.charAt(place - 1));
        }
        return place + 1 < line.length()
                && !Character.isWhitespace(line.charAt(place + 1))
                && line.indexOf('*', place + 1) > 0;
    }

    private void computed() {
        var end = line.indexOf('}', place);
        if (end < 0) {
            open("{", "verslagen.fault.brace");
            return;
        }
        flush();
        var reader = new ExpressionReader(words, line.substring(place + 1, end).strip());
        var expression = reader.read();
        faults.addAll(reader.faults());
        if (expression != null) {
            read.add(new Inline.Computed(expression));
        }
        place = end + 1;
    }

    private void note() {
        var end = line.indexOf(']', place);
        if (end < 0) {
            open("[^", "verslagen.fault.note");
            return;
        }
        flush();
        var text = line.substring(place + 2, end).strip();
        read.add(new Inline.Note(new LineReader(words, text, faults).read()));
        place = end + 1;
    }

    private void open(String sign, String textKey) {
        var rest = line.substring(place);
        faults.add(Fault.of(rest.length() > 40 ? rest.substring(0, 40) + "…" : rest, textKey));
        plain.append(sign);
        place += sign.length();
    }

    private void flush() {
        if (!plain.isEmpty()) {
            read.add(new Inline.Words(plain.toString(), emphasised));
            plain.setLength(0);
        }
    }
}
