// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into records and recovers from a stray quote: a record whose quotes do not close within
 * {@value #LINES_OF_ONE_RECORD} lines is given as broken and reading goes on at the very next line, so that one bad line
 * costs one line. (Libraries swallow everything up to the next quote, or stop.)
 */
public final class CsvLines {
    static final int LINES_OF_ONE_RECORD = 20;
    private static final int LONGEST = 100_000;

    private final BufferedReader reader;
    private final char separator;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;

    public CsvLines(BufferedReader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /**
     * One record of the file.
     *
     * @param line number of its first line, from 1
     * @param fields null when its quotes do not close
     */
    public record CsvRecord(long line, @Nullable List<String> fields) {}

    /** The one of comma, semicolon and tab that a header uses most. */
    public static char separator(String header) {
        return List.of(',', ';', '\t').stream()
                .max(Comparator.comparingLong(candidate ->
                        header.chars().filter(each -> each == candidate).count()))
                .orElse(',');
    }

    public Optional<CsvRecord> next() throws IOException {
        var first = take();
        while (first != null && first.isBlank()) {
            first = take();
        }
        return first == null ? Optional.empty() : Optional.of(record(first));
    }

    private CsvRecord record(String first) throws IOException {
        var start = line;
        var fields = split(first);
        if (fields != null || first.length() > LONGEST) {
            return new CsvRecord(start, fields);
        }
        return joined(start, first);
    }

    private CsvRecord joined(long start, String first) throws IOException {
        var taken = new ArrayList<String>();
        var text = new StringBuilder(first);
        while (taken.size() < LINES_OF_ONE_RECORD && text.length() <= LONGEST) {
            var more = take();
            if (more == null) {
                break;
            }
            taken.add(more);
            var fields = split(text.append('\n').append(more).toString());
            if (fields != null) {
                return new CsvRecord(start, fields);
            }
        }
        taken.reversed().forEach(ahead::addFirst);
        line = start;
        return new CsvRecord(start, null);
    }

    private @Nullable String take() throws IOException {
        var next = ahead.isEmpty() ? reader.readLine() : ahead.removeFirst();
        if (next != null) {
            line++;
        }
        return next;
    }

    /** Null when a quote stays open. A quote within an unquoted field is a character like any other (6" scherm). */
    private @Nullable List<String> split(String text) {
        var fields = new ArrayList<String>(20);
        var position = 0;
        while (true) {
            if (position < text.length() && text.charAt(position) == '"') {
                var field = new StringBuilder();
                position = quoted(text, position + 1, field);
                if (position < 0) {
                    return null;
                }
                fields.add(field.toString());
            } else {
                var end = text.indexOf(separator, position);
                fields.add(text.substring(position, end < 0 ? text.length() : end));
                position = end < 0 ? text.length() : end;
            }
            if (position >= text.length()) {
                return fields;
            }
            position++;
        }
    }

    /** Reads up to the separator or the end; gives its position, or -1 when the quote stays open. */
    private int quoted(String text, int start, StringBuilder field) {
        var position = start;
        while (true) {
            var quote = text.indexOf('"', position);
            if (quote < 0) {
                return -1;
            }
            field.append(text, position, quote);
            position = quote + 1;
            if (position >= text.length() || text.charAt(position) == separator) {
                return position;
            }
            field.append('"');
            if (text.charAt(position) == '"') {
                position++;
            }
        }
    }
}
