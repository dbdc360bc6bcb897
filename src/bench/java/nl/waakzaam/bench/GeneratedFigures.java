// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;

/**
 * Offences × neighbourhoods × months as the police publish them, invented from a seed: real codes, no real figures. By
 * offence, then by area, then by month, as the table is published.
 *
 * @param rows how many figures
 */
public record GeneratedFigures(long rows) {
    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 11;
    private static final int MONTHS = 12 * YEARS;
    private static final int OFFENCES = 44;
    private static final List<String> CODES = List.of(
            "0.0.0", "1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.4.1", "1.4.2", "1.4.3",
            "1.4.4", "1.4.5", "1.4.6", "1.4.7", "1.5.2", "1.6.1", "1.6.2", "1.6.3", "2.1.1", "2.2.1", "2.4.1", "2.4.2",
            "2.5.1", "2.5.2", "2.7.2", "2.7.3", "3.1.1", "3.1.2", "3.1.3", "3.2.1", "3.2.2", "3.3.2", "3.4.2", "3.5.2",
            "3.6.4", "3.7.1", "3.7.2", "3.7.3", "3.7.4", "3.9.1", "3.9.2", "3.9.3");
    private static final byte[] HEADER =
            "\uFEFF\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"\r\n"
                    .getBytes(StandardCharsets.UTF_8);

    /** What one figure is of, and how many. */
    @FunctionalInterface
    public interface Each {
        /**
         * Takes one.
         *
         * @param value -1 where it is missing
         */
        void take(long id, String offence, String area, String period, int value) throws IOException;
    }

    /** All of them, the same each time. */
    public void each(Each each) throws IOException {
        var areas = areas();
        var periods = IntStream.range(0, MONTHS)
                .mapToObj(month -> "%dMM%02d".formatted(FIRST_YEAR + month / 12, 1 + month % 12))
                .toList();
        for (long id = 0; id < rows; id++) {
            var month = (int) (id % MONTHS);
            var area = (int) (id / MONTHS % areas.size());
            var offence = (int) (id / MONTHS / areas.size());
            each.take(id, CODES.get(offence), areas.get(area), periods.get(month), value(id));
        }
    }

    /** As the portal delivers it: keys with spaces behind them, values with spaces before them. */
    public void writePortal(Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEADER);
            each((id, offence, area, period, value) -> {
                number(out, id);
                text(out, ";\"");
                padded(out, offence, 6);
                text(out, "\";\"");
                padded(out, area, 10);
                text(out, "\";\"");
                text(out, period);
                if (value < 0) {
                    text(out, "\";\"       .\"\r\n");
                } else {
                    text(out, "\";");
                    spaces(out, 8 - (value < 10 ? 1 : value < 100 ? 2 : 3));
                    number(out, value);
                    text(out, "\r\n");
                }
            });
        }
    }

    /** The same rows as PostgreSQL reads them. */
    void writePlain(Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            each((id, offence, area, period, value) -> {
                number(out, id);
                out.write(',');
                text(out, offence);
                out.write(',');
                text(out, area);
                out.write(',');
                text(out, period);
                out.write(',');
                if (value >= 0) {
                    number(out, value);
                }
                out.write('\n');
            });
        }
    }

    /** Few in most neighbourhoods, and missing in one of a thousand. */
    private static int value(long id) {
        var mixed = (id + 20261129) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed ^= mixed >>> 27;
        var any = (int) (mixed & 0xffff);
        return any < 66 ? -1 : any < 40_000 ? 0 : any < 65_000 ? any % 7 : any % 250;
    }

    /** The country, the municipalities of 2022 and as many neighbourhoods as there must be. */
    private List<String> areas() {
        var many = (int) Math.max(1, Math.ceilDiv(rows, (long) OFFENCES * MONTHS));
        var municipalities = new Municipalities()
                .list(java.time.LocalDate.of(2022, 6, 1)).stream()
                        .map(Municipality::code)
                        .sorted()
                        .toList();
        var neighbourhoods = IntStream.range(0, many)
                .mapToObj(i -> "BU%s%04d"
                        .formatted(
                                municipalities.get(i % municipalities.size()).substring(2), i / municipalities.size()));
        return Stream.of(Stream.of("NL00"), municipalities.stream(), neighbourhoods)
                .flatMap(codes -> codes)
                .limit(many)
                .toList();
    }

    private static void text(OutputStream out, String text) throws IOException {
        for (var i = 0; i < text.length(); i++) {
            out.write(text.charAt(i));
        }
    }

    private static void padded(OutputStream out, String text, int width) throws IOException {
        text(out, text);
        spaces(out, width - text.length());
    }

    private static void spaces(OutputStream out, int many) throws IOException {
        for (var i = 0; i < many; i++) {
            out.write(' ');
        }
    }

    private static void number(OutputStream out, long number) throws IOException {
        if (number >= 10) {
            number(out, number / 10);
        }
        out.write((int) ('0' + number % 10));
    }
}
