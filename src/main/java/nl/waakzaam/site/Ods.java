// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a spreadsheet, as an OpenDocument of one table (ODF 1.3), written as they come. A text is written as a text: it
 * becomes no formula, whatever it begins with.
 */
public final class Ods {
    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MEDIA_TYPE);

    /** Up to the first row. A day is shown as 2026-11-24. */
    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content office:version="1.3"
                xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">
            <office:automatic-styles>
            <number:date-style style:name="day-parts"><number:year number:style="long"/><number:text>-</number:text>\
            <number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
            <style:style style:name="day" style:family="table-cell" style:data-style-name="day-parts"/>
            </office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="Lijst">
            """;

    private static final String END = "</table:table></office:spreadsheet></office:body></office:document-content>";

    /** What XML cannot hold at all (XML 1.0, 2.2), halves of characters included. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** What would be taken together to one space (ODF 1.3, part 3, 6.1.2). */
    private static final Pattern SPACING = Pattern.compile("\\t|\\R|(?<= ) |^ ");

    private final ZipOutputStream zip;
    private final XMLStreamWriter xml;

    public Ods(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        stored("mimetype", MEDIA_TYPE);
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        write(MANIFEST);
        zip.putNextEntry(new ZipEntry("content.xml"));
        write(BEGIN);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /**
     * Answers a download, row by row as they come. When a row fails the answer breaks off, so that a part is never
     * taken for the whole.
     */
    public static void answer(HttpServletResponse response, String fileName, Consumer<Ods> rows) throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName));
        var ods = new Ods(response.getOutputStream());
        rows.accept(ods);
        ods.finish();
    }

    /** Writes one row; null is an empty cell. Numbers and days are written as such, all else as text. */
    public void row(@Nullable Object... values) {
        try {
            xml.writeStartElement("table:table-row");
            for (var value : values) {
                cell(value);
            }
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }

    /** Ends the document. */
    public void finish() throws IOException {
        try {
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
        write(END);
        zip.finish();
    }

    private void cell(@Nullable Object value) throws XMLStreamException {
        xml.writeStartElement("table:table-cell");
        var text = value == null ? "" : NOT_IN_XML.matcher(value.toString()).replaceAll("");
        if (!text.isEmpty()) {
            type(value, text);
            xml.writeStartElement("text:p");
            text(text);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void type(@Nullable Object value, String text) throws XMLStreamException {
        switch (value) {
            case Number number -> {
                xml.writeAttribute("office:value-type", "float");
                xml.writeAttribute("office:value", text);
            }
            case LocalDate day -> {
                xml.writeAttribute("table:style-name", "day");
                xml.writeAttribute("office:value-type", "date");
                xml.writeAttribute("office:date-value", text);
            }
            case null, default -> xml.writeAttribute("office:value-type", "string");
        }
    }

    private void text(String text) throws XMLStreamException {
        var spacing = SPACING.matcher(text);
        int written = 0;
        while (spacing.find()) {
            xml.writeCharacters(text.substring(written, spacing.start()));
            xml.writeEmptyElement(
                    switch (spacing.group()) {
                        case " " -> "text:s";
                        case "\t" -> "text:tab";
                        default -> "text:line-break";
                    });
            written = spacing.end();
        }
        xml.writeCharacters(text.substring(written));
    }

    /** The type of a document stands first and unpacked (ODF 1.3, part 2, 3.3). */
    private void stored(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private void write(String xml) throws IOException {
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
