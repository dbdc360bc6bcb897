// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;

/** What R gives for the same numbers, read where it lies; tests are skipped where it is not at hand. */
final class Oracle {
    private static final String OUTPUT = "r-reference-output.txt";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?(?![\\w.])");

    private Oracle() {}

    /** The lines of one section of R's output, without its heading. */
    static List<String> section(int number) {
        var lines = lines("statistics/" + OUTPUT);
        var from = lines.stream()
                .filter(line -> line.startsWith("## " + number + " "))
                .findFirst();
        return lines.stream()
                .dropWhile(line -> !line.equals(from.orElseThrow()))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    /** The rows of a CSV file with a header. */
    static List<List<String>> rows(String file) {
        return lines(file).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    /** All numbers in a line of R's output; the index of a row in brackets is none. */
    static double[] numbers(String line) {
        return NUMBER.matcher(line.replaceAll("\\[[0-9, ]+]", ""))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
    }

    /** The numbers of the line that starts so. */
    static double[] numbersOf(List<String> lines, String start) {
        var line = lines.stream()
                .filter(each -> each.startsWith(start))
                .findFirst()
                .orElseThrow();
        return numbers(line.substring(start.length()));
    }

    static void same(double found, double expected, double relative) {
        Assertions.assertThat(found).isCloseTo(expected, Offset.offset(Math.abs(expected) * relative + 1e-300));
    }

    static long[] salmonella() {
        return rows("statistics/salmonella_agona.csv").stream()
                .mapToLong(row -> Long.parseLong(row.get(1)))
                .toArray();
    }

    /** One column of the table of the letter of 2021: years 2010 to 2020. */
    static long[] letter(int column) {
        return rows("crime/letter_2021_table.csv").stream()
                .mapToLong(row -> Long.parseLong(row.get(column)))
                .toArray();
    }

    private static List<String> lines(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/data/statistics"))) {
            folder = folder.getParent();
        }
        var file = folder.resolve("shared/data").resolve(name);
        assumeTrue(Files.exists(file), "what R gives is not at hand: " + name);
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
