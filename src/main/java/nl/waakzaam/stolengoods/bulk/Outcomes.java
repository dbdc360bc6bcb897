// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a list that is done in the format in which it came, with what each line came to behind it. */
@Component
class Outcomes {
    private final PostgresBulkChecks checks;
    private final SealedPieces sealing;
    private final MessageSource texts;
    private final JsonMapper json;

    Outcomes(PostgresBulkChecks checks, SealedPieces sealing, MessageSource texts, JsonMapper json) {
        this.checks = checks;
        this.sealing = sealing;
        this.texts = texts;
        this.json = json;
    }

    private interface LineWriter {
        void write(List<Cell> line, LineOutcome outcome, Instant checkedAt) throws IOException;
    }

    /** Answers a download. */
    void answer(BulkCheck list, HttpServletResponse response) throws IOException {
        response.setContentType(list.format().mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(list));
        write(list, response.getOutputStream());
    }

    /** What a browser does with it: keep it, under the name it came with and a word behind that. */
    private String disposition(BulkCheck list) {
        var name = list.name().replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
        var word = text(list, "bulk.file.outcomes");
        return ContentDisposition.attachment()
                .filename(name + "-" + word + "." + list.format().ending(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Row by row; a piece at a time is in memory. */
    void write(BulkCheck list, OutputStream out) throws IOException {
        if (list.format() == SheetFormat.JSON) {
            writeJson(list, out);
        } else {
            writeSheet(list, out);
        }
    }

    private void writeSheet(BulkCheck list, OutputStream out) throws IOException {
        var header = sealing.lines(list.header()).getFirst();
        var width = list.width();
        try (var writer = list.format().writer(out, list.separator())) {
            writer.row(row(
                    header,
                    width,
                    Stream.of("outcome", "explanation", "time")
                            .map(column -> text(list, "bulk.column." + column))
                            .toList()));
            each(
                    list,
                    (line, outcome, at) -> writer.row(row(
                            line,
                            width,
                            List.of(
                                    text(list, "bulk.result." + outcome.result()),
                                    outcome.explanation(),
                                    at.truncatedTo(ChronoUnit.SECONDS).toString()))));
        }
    }

    private static List<Cell> row(List<Cell> cells, int width, List<String> behind) {
        var row = new ArrayList<>(cells);
        while (row.size() < width) {
            row.add(Cell.empty());
        }
        behind.stream().map(Cell::text).forEach(row::add);
        return row;
    }

    private void writeJson(BulkCheck list, OutputStream out) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeArrayPropertyStart("regels");
            var number = new int[1];
            each(
                    list,
                    (line, outcome, at) -> generator.writePOJO(new BulkJson.Outcome(
                            ++number[0],
                            Columns.cell(line, 0).text(),
                            outcome.result().dutchName(),
                            outcome.explanation(),
                            at.truncatedTo(ChronoUnit.MILLIS))));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private void each(BulkCheck list, LineWriter writer) throws IOException {
        int number = 0;
        for (var piece = checks.answered(list.id(), number);
                piece.isPresent();
                piece = checks.answered(list.id(), ++number)) {
            var lines = sealing.lines(piece.get().lines());
            var outcomes = sealing.outcomes(piece.get().outcomes());
            for (int i = 0; i < lines.size(); i++) {
                writer.write(lines.get(i), outcomes.get(i), piece.get().checkedAt());
            }
        }
    }

    private String text(BulkCheck list, String key) {
        return texts.getMessage(key, null, list.language());
    }
}
