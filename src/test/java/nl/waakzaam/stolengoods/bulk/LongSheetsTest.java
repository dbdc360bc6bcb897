// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waakzaam.access.Scopes;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestSize;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The longest lists with ten columns, as a shop keeps its stock in a spreadsheet. */
@ProductTest
class LongSheetsTest {
    private static final int LINES = TestSize.of(5_000, ListReader.MOST_LINES);
    private static final int OUTCOME_COLUMNS = 3;
    private static final List<String> HEADER = List.of(
            "nummer",
            "artikel",
            "merk",
            "kleur",
            "inkoopprijs",
            "verkoopprijs",
            "inkoopdatum",
            "leverancier",
            "locatie",
            "opmerking");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String mark = UUID.randomUUID().toString().substring(0, 4);
    private String token = "";

    @Test
    void an_opendocument_goes_in_and_comes_back_with_an_outcome_on_each_line() throws Exception {
        comesBack(ods(), SheetFormat.ODS);
    }

    @Test
    void a_workbook_goes_in_and_comes_back_with_an_outcome_on_each_line() throws Exception {
        comesBack(xlsx(), SheetFormat.XLSX);
    }

    private void comesBack(byte[] file, SheetFormat format) throws Exception {
        token = new TestClients(product, port).token("Bedrijf " + UUID.randomUUID(), Scopes.BULK_CHECK);
        var list = upload(file);
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status(list).get("status").asString().equals("gereed"));
        var outcomes = http.send(asked(list + "/uitkomsten").build(), BodyHandlers.ofByteArray());
        assertThat(outcomes.headers().firstValue("Content-Type")).contains(format.mediaType());
        try (var rows = SheetFormat.open(outcomes.body())) {
            assertThat(rows.format()).isEqualTo(format);
            assertThat(rows.next().orElseThrow()).hasSize(HEADER.size() + OUTCOME_COLUMNS);
            for (int line = 0; line < LINES; line++) {
                var cells = rows.next().orElseThrow();
                assertThat(cells.getFirst().text()).isEqualTo(number(line));
                assertThat(cells.get(HEADER.size()).text()).isEqualTo("Niet geregistreerd");
            }
            assertThat(rows.next()).isEmpty();
        }
    }

    private String upload(byte[] file) throws Exception {
        var before = "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"voorraad\"\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--grens--\r\n".getBytes(StandardCharsets.US_ASCII));
        var sent = http.send(
                asked("/api/v1/bulkcontroles")
                        .header("Content-Type", "multipart/form-data; boundary=grens")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode status(String list) throws Exception {
        return new JsonMapper()
                .readTree(
                        http.send(asked(list).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    /** Of as many different series. */
    private String number(int line) {
        return "ZQ%06d%sLANG".formatted(line, mark.toUpperCase(java.util.Locale.ROOT));
    }

    private List<Object> row(int line) {
        return List.of(
                number(line),
                "Artikel " + line * 7919 % 10_007,
                "Gazelle",
                "rood met witte strepen",
                line % 1_000 + 0.95,
                line % 1_500 + 0.5,
                "2026-11-%02d".formatted(line % 28 + 1),
                "Groothandel Tweewielers Nederland BV",
                "Magazijn %d, stelling %d".formatted(line % 7, line % 90),
                "Ingekocht in partij %d, gecontroleerd bij ontvangst".formatted(line / 40));
    }

    /** As LibreOffice writes it, each cell with its style and its type twice. */
    private byte[] ods() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(SheetFormat.ODS.mediaType().getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
                    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" \
                    office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Voorraad">
                    """.strip().getBytes(StandardCharsets.UTF_8));
            zip.write(odsRow(List.copyOf(HEADER)));
            for (int line = 0; line < LINES; line++) {
                zip.write(odsRow(row(line)));
            }
            zip.write("</table:table></office:spreadsheet></office:body></office:document-content>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] odsRow(List<?> values) {
        var row = new StringBuilder("<table:table-row table:style-name=\"ro1\">");
        for (var value : values) {
            var type = value instanceof Number ? "float" : "string";
            row.append("<table:table-cell table:style-name=\"ce1\" office:value-type=\"%s\"".formatted(type))
                    .append(value instanceof Number ? " office:value=\"%s\"".formatted(value) : "")
                    .append(" calcext:value-type=\"%s\"><text:p>%s</text:p></table:table-cell>".formatted(type, value));
        }
        return row.append("</table:table-row>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As Excel writes it, with texts shared. */
    private byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(null, 100, true, true)) {
            var sheet = book.createSheet("Voorraad");
            IntStream.rangeClosed(0, LINES).forEach(at -> {
                var cells = sheet.createRow(at);
                var values = at == 0 ? List.<Object>copyOf(HEADER) : row(at - 1);
                for (int column = 0; column < values.size(); column++) {
                    if (values.get(column) instanceof Number number) {
                        cells.createCell(column).setCellValue(number.doubleValue());
                    } else {
                        cells.createCell(column).setCellValue(values.get(column).toString());
                    }
                }
            });
            book.write(out);
        }
        return out.toByteArray();
    }
}
