// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer of an OData service, row by row: JSON of version 3 or 4, or the Atom of a feed, whichever it sends. */
final class OdataPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATA = "http://schemas.microsoft.com/ado/2007/08/dataservices";
    private static final String METADATA = DATA + "/metadata";
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private OdataPage() {}

    /** Takes a row. */
    @FunctionalInterface
    interface Rows {
        void take(OdataRow row);
    }

    /**
     * Reads all rows; refuses with {@link NotTaken} what cannot be read.
     *
     * @return where the next rows are
     */
    static Optional<String> read(byte[] body, Rows rows) {
        try {
            return isXml(body) ? atom(body, rows) : json(body, rows);
        } catch (JacksonException | XMLStreamException unreadable) {
            throw new NotTaken("takings.unreadable", unreadable.getClass().getSimpleName());
        }
    }

    private static boolean isXml(byte[] body) {
        var first = 0;
        while (first < body.length && body[first] != '<' && body[first] != '{') {
            first++;
        }
        return first < body.length && body[first] == '<';
    }

    /** What has no rows is a row itself. */
    private static Optional<String> json(byte[] body, Rows rows) {
        var alone = new OdataRow();
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotTaken("takings.unreadable", "JSON");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    alone.put(name, parser.getValueAsString());
                    parser.skipChildren();
                } else if (name.equals("value")) {
                    alone.put(name, "");
                    rows(parser, rows);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!alone.columns().contains("value")) {
            rows.take(alone);
        }
        return alone.find("odata.nextLink").or(() -> alone.find("@odata.nextLink"));
    }

    private static void rows(JsonParser parser, Rows rows) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode node = parser.readValueAsTree();
            var row = new OdataRow();
            node.properties()
                    .forEach(field -> row.put(
                            field.getKey(),
                            field.getValue().isNull() ? null : field.getValue().asString()));
            rows.take(row);
        }
    }

    private static Optional<String> atom(byte[] body, Rows rows) throws XMLStreamException {
        Optional<String> next = Optional.empty();
        var parser = XML.createXMLStreamReader(new ByteArrayInputStream(body));
        while (parser.hasNext()) {
            if (parser.next() == XMLStreamConstants.START_ELEMENT) {
                if (is(parser, METADATA, "properties")) {
                    rows.take(properties(parser));
                } else if (parser.getLocalName().equals("link")
                        && "next".equals(parser.getAttributeValue(null, "rel"))) {
                    next = Optional.ofNullable(parser.getAttributeValue(null, "href"));
                }
            }
        }
        return next;
    }

    private static OdataRow properties(XMLStreamReader parser) throws XMLStreamException {
        var row = new OdataRow();
        while (parser.nextTag() == XMLStreamConstants.START_ELEMENT) {
            var isNull = Objects.equals(parser.getAttributeValue(METADATA, "null"), "true");
            var name = parser.getLocalName();
            var text = parser.getElementText();
            row.put(name, isNull ? null : text);
        }
        return row;
    }

    private static boolean is(XMLStreamReader parser, String namespace, String name) {
        return namespace.equals(parser.getNamespaceURI())
                && parser.getLocalName().equals(name);
    }
}
