// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of the first table of an OpenDocument spreadsheet (ODF 1.3, part 3, 9.1). Of a formula its last value is read.
 * A document type, and so any entity, is refused.
 */
final class OdsRows implements SheetRows {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private final InputStream cells;
    private final XMLStreamReader xml;
    private List<Cell> repeated = List.of();
    private long times;
    private boolean ended;

    OdsRows(InputStream cells) {
        this.cells = cells;
        try {
            xml = factory().createXMLStreamReader(cells);
        } catch (XMLStreamException broken) {
            throw new UnreadableSheet("bulk.file.broken");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public Optional<List<Cell>> next() {
        try {
            while (times == 0 && !ended && xml.hasNext()) {
                step(xml.next());
            }
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new UnreadableSheet("bulk.file.broken");
        }
        if (times == 0) {
            return Optional.empty();
        }
        times--;
        return Optional.of(repeated);
    }

    private void step(int event) throws XMLStreamException {
        if (event == XMLStreamConstants.DTD) {
            throw new UnreadableSheet("bulk.file.broken");
        }
        if (event == XMLStreamConstants.START_ELEMENT && is("table-row")) {
            var many = repeats("number-rows-repeated");
            repeated = row();
            times = repeated.isEmpty() ? 0 : many;
        }
        ended = event == XMLStreamConstants.END_ELEMENT && is("table");
    }

    private List<Cell> row() throws XMLStreamException {
        var row = new FilledRow();
        for (int event = xml.next();
                !(event == XMLStreamConstants.END_ELEMENT && is("table-row"));
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && (is("table-cell") || is("covered-table-cell"))) {
                var many = repeats("number-columns-repeated");
                row.add(cell(), many);
            }
        }
        return row.cells();
    }

    private Cell cell() throws XMLStreamException {
        var type = Objects.requireNonNullElse(xml.getAttributeValue(OFFICE, "value-type"), "string");
        var value = xml.getAttributeValue(OFFICE, "value");
        var day = xml.getAttributeValue(OFFICE, "date-value");
        var shown = shown();
        return switch (type) {
            case "float", "currency", "percentage" -> value == null ? Cell.text(shown) : Cell.number(value);
            case "date" -> Cell.text(day == null ? shown : day);
            default -> Cell.text(shown);
        };
    }

    /** The text of a cell up to its end, its paragraphs joined; a note on the cell is none of it. */
    private String shown() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int noted = 0;
        while (depth > 0) {
            if (text.length() > Cell.LONGEST) {
                throw new UnreadableSheet("bulk.file.cell", Cell.LONGEST);
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    noted = noted == 0 && xml.getLocalName().equals("annotation") ? depth : noted;
                    text.append(noted == 0 && isSpace(xml.getLocalName()) ? " " : "");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    noted = depth == noted ? 0 : noted;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS -> text.append(noted == 0 && depth > 1 ? xml.getText() : "");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableSheet("bulk.file.broken");
                default -> {}
            }
        }
        return text.toString();
    }

    private static boolean isSpace(String element) {
        return element.equals("p") || element.equals("s") || element.equals("tab") || element.equals("line-break");
    }

    private boolean is(String name) {
        return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
    }

    private long repeats(String attribute) {
        var value = xml.getAttributeValue(TABLE, attribute);
        return value == null ? 1 : Math.max(1, Integer.parseInt(value));
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.ODS;
    }

    @Override
    public void close() {
        try (cells) {
            xml.close();
        } catch (XMLStreamException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
