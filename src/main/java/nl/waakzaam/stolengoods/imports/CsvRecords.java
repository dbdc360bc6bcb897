// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.site.CsvLines;

/** Records of a CSV file; the separator (comma, semicolon, tab) is the one its header uses most. */
final class CsvRecords implements Records {
    private final CsvLines lines;
    private final Layout layout;
    private final Map<String, Integer> places;
    private final int width;

    private CsvRecords(CsvLines lines, Layout layout, Map<String, Integer> places, int width) {
        this.lines = lines;
        this.layout = layout;
        this.places = places;
        this.width = width;
    }

    static CsvRecords open(BufferedReader reader) throws IOException {
        reader.mark(1 << 16);
        var first = Optional.ofNullable(reader.readLine()).orElse("");
        reader.reset();
        var lines = new CsvLines(reader, CsvLines.separator(first));
        var header = lines.next().map(CsvLines.CsvRecord::fields).orElse(List.of());
        var places = new HashMap<String, Integer>();
        for (var place = 0; place < header.size(); place++) {
            places.putIfAbsent(header.get(place).strip().toLowerCase(Locale.ROOT), place);
        }
        var layout = Layout.recognise(places.keySet())
                .orElseThrow(
                        () -> new FileNotReadable(
                                "De eerste regel noemt geen bekende kolommen. Nodig zijn bron en bronId (of Bron en BronUniekID)."));
        return new CsvRecords(lines, layout, Map.copyOf(places), header.size());
    }

    @Override
    public Optional<FileLine> next() throws IOException {
        return lines.next().map(this::read);
    }

    @Override
    public boolean skip() throws IOException {
        return lines.next().isPresent();
    }

    private FileLine read(CsvLines.CsvRecord found) {
        var fields = found.fields();
        if (fields == null) {
            return wrong(
                    found.line(), "een aanhalingsteken wordt niet gesloten", "sluit het, of verdubbel het in de tekst");
        }
        if (fields.size() > width) {
            return wrong(
                    found.line(),
                    "%d velden, de kop heeft er %d".formatted(fields.size(), width),
                    "zet tekst met een scheidingsteken tussen aanhalingstekens");
        }
        return layout.read(found.line(), column -> {
            var place = places.get(column);
            return place == null || place >= fields.size() ? null : fields.get(place);
        });
    }

    private static FileLine wrong(long line, String problem, String remedy) {
        return new FileLine.Wrong(line, null, List.of(new Fault("", problem, remedy)));
    }
}
