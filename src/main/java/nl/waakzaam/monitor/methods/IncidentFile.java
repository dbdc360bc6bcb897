// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.monitor.methods.IncidentList.Fault;
import nl.waakzaam.site.CsvLines;
import nl.waakzaam.site.CsvLines.CsvRecord;

/**
 * Reads a list of incidents from CSV: a head that names the columns x and y (metres of the Dutch grid) or latitude and
 * longitude, and a date; further columns are passed over.
 */
final class IncidentFile {
    /** In bytes; the upload is kept in memory whole. */
    static final int LARGEST = 2_000_000;

    static final int MOST = 20_000;

    /** Fewer say nothing. */
    static final int FEWEST = 20;

    private final List<Incident> incidents = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private IncidentFile() {}

    static IncidentList read(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new IncidentFile().lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherLetters) {
            return new IncidentList.Unreadable("methods.knox.file.letters");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private IncidentList lines(String text) throws IOException {
        var head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var lines = new CsvLines(new BufferedReader(new StringReader(text)), CsvLines.separator(head));
        var first = lines.next();
        var columns = first.flatMap(record -> IncidentColumns.of(fields(record)));
        if (columns.isEmpty()) {
            return new IncidentList.Unreadable("methods.knox.file.columns");
        }
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            take(line.get(), columns.get());
            if (incidents.size() + faults.size() > MOST) {
                return new IncidentList.Unreadable("methods.knox.file.many", MOST);
            }
        }
        return outcome();
    }

    private void take(CsvRecord line, IncidentColumns columns) {
        switch (columns.read(fields(line))) {
            case IncidentColumns.Line.Good(var incident) -> incidents.add(incident);
            case IncidentColumns.Line.Wrong(var textKey) -> faults.add(new Fault(line.line(), textKey));
        }
    }

    private IncidentList outcome() {
        if (!faults.isEmpty()) {
            return new IncidentList.Faulty(faults);
        }
        return incidents.size() < FEWEST
                ? new IncidentList.Unreadable("methods.knox.file.few", FEWEST)
                : new IncidentList.Read(incidents);
    }

    private static List<String> fields(CsvRecord record) {
        var fields = record.fields();
        return fields == null ? List.of() : fields;
    }
}
