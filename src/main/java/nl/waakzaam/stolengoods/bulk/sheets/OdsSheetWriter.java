// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an OpenDocument spreadsheet of one table (ODF 1.3), row by row. */
final class OdsSheetWriter implements SheetWriter {
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;

    private final ZipOutputStream zip;
    private final XMLStreamWriter xml;

    OdsSheetWriter(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        stored("mimetype", SheetFormat.ODS.mediaType());
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.formatted(SheetFormat.ODS.mediaType()).getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
            begin();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
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

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office:document-content");
        for (var space : List.of("office", "table", "text")) {
            xml.writeAttribute("xmlns:" + space, "urn:oasis:names:tc:opendocument:xmlns:%s:1.0".formatted(space));
        }
        xml.writeAttribute("office:version", "1.3");
        xml.writeEmptyElement("office:automatic-styles");
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        xml.writeStartElement("table:table");
        xml.writeAttribute("table:name", "Controle");
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        try {
            xml.writeStartElement("table:table-row");
            for (var cell : cells) {
                write(cell);
            }
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void write(Cell cell) throws XMLStreamException {
        xml.writeStartElement("table:table-cell");
        if (!cell.isBlank()) {
            xml.writeAttribute("office:value-type", cell.number() ? "float" : "string");
            if (cell.number()) {
                xml.writeAttribute("office:value", cell.text());
            }
            xml.writeStartElement("text:p");
            xml.writeCharacters(cell.text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
        zip.finish();
    }
}
