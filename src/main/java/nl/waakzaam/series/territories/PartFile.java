// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.series.storage.AreaCode;
import org.jspecify.annotations.Nullable;

/** Reads declared parts, a line each, and gathers all that is wrong with them by line. */
final class PartFile {
    private static final List<String> COLUMNS = List.of("whole", "part", "share", "since", "until");
    private static final int DECIMALS = 5;

    private final List<Part> parts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private PartFile() {}

    static PartFile read(Reader reader) throws IOException {
        var file = new PartFile();
        try (var csv = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(reader)) {
            csv.forEach(file::read);
        } catch (CsvParseException unreadable) {
            file.errors.add("not a readable CSV file: " + unreadable.getMessage());
        }
        return file;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    private void read(NamedCsvRecord row) {
        var absent = COLUMNS.stream()
                .filter(column -> row.findField(column).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            tell(row, "there is no column " + String.join(", ", absent));
            return;
        }
        var whole = code(row, "whole");
        var part = code(row, "part");
        var share = share(row);
        var since = day(row, "since", true);
        var until = day(row, "until", false);
        if (whole.isPresent() && part.isPresent() && share.isPresent() && since.isPresent()) {
            add(row, new Part(whole.get(), part.get(), share.get().doubleValue(), since.get(), until.orElse(null)));
        }
    }

    private void add(NamedCsvRecord row, Part part) {
        wrong(part).ifPresentOrElse(error -> tell(row, error), () -> parts.add(part));
    }

    private static Optional<String> wrong(Part part) {
        var until = part.until();
        if (!part.part().startsWith("GM")) {
            return Optional.of("a part is a municipality, as GM0344");
        }
        if (part.whole().equals(part.part())) {
            return Optional.of("nothing is a part of itself");
        }
        if (until != null && !part.since().isBefore(until)) {
            return Optional.of("until is the first day that it no longer holds, so later than since");
        }
        return part.isSplit() || part.share() == 1
                ? Optional.empty()
                : Optional.of("a municipality lies in %s with all of it: share 1".formatted(part.whole()));
    }

    private Optional<String> code(NamedCsvRecord row, String column) {
        var code = AreaCode.of(row.getField(column));
        if (AreaCode.find(code).isEmpty() || Set.of("NL", "BU", "WK", "XX").contains(code.substring(0, 2))) {
            tell(row, "%s is no code of an area that can be here: %s".formatted(column, code));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private Optional<BigDecimal> share(NamedCsvRecord row) {
        var share = number(row.getField("share").strip());
        if (share == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > DECIMALS) {
            tell(row, "share is a number above 0 and at most 1, with at most five decimals");
            return Optional.empty();
        }
        return Optional.of(share);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private Optional<LocalDate> day(NamedCsvRecord row, String column, boolean needed) {
        var text = row.getField(column).strip();
        if (text.isEmpty() && !needed) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            tell(row, column + " is a day as 2021-01-01");
            return Optional.empty();
        }
    }

    private void tell(NamedCsvRecord row, String error) {
        errors.add("line %d: %s".formatted(row.getStartingLineNumber(), error));
    }
}
