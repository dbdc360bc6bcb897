// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import static java.util.Map.entry;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A JSON-LD document whose nodes all stand in one graph, read as RDF: names with prefixes become whole IRIs. Tells where it
 * is not what DCAT-AP-NL 3.0 obliges to.
 */
final class CatalogueOfGraph {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    private static final String LISTS = "http://publications.europa.eu/resource/authority/";
    private static final int MANY = Integer.MAX_VALUE;

    /**
     * A property that a class must have.
     *
     * @param most how many of it there may be
     * @param value what its value is: the class of a node in the graph, a list that its IRI begins with, or a kind of literal
     */
    private record Obliged(String property, int most, String value) {}

    private static final String TEXT = "text in a language";
    private static final String WORD = "literal";
    private static final String IRI = "IRI";

    private static final Map<String, List<Obliged>> OBLIGED = Map.ofEntries(
            entry(
                    DCAT + "Catalog",
                    List.of(
                            new Obliged(DCT + "title", MANY, TEXT),
                            new Obliged(DCT + "description", MANY, TEXT),
                            new Obliged(DCT + "publisher", 1, FOAF + "Agent"),
                            new Obliged(DCAT + "contactPoint", 1, VCARD + "Kind"),
                            new Obliged(DCAT + "dataset", MANY, DCAT + "Dataset"),
                            new Obliged(DCAT + "service", MANY, DCAT + "DataService"))),
            entry(
                    DCAT + "Dataset",
                    List.of(
                            new Obliged(DCT + "title", MANY, TEXT),
                            new Obliged(DCT + "description", MANY, TEXT),
                            new Obliged(DCT + "identifier", 1, WORD),
                            new Obliged(DCT + "publisher", 1, FOAF + "Agent"),
                            new Obliged(DCT + "creator", MANY, FOAF + "Agent"),
                            new Obliged(DCAT + "contactPoint", 1, VCARD + "Kind"),
                            new Obliged(DCT + "accessRights", 1, LISTS + "access-right/"),
                            new Obliged(DCAT + "theme", MANY, LISTS + "data-theme/"),
                            new Obliged(DCAT + "landingPage", MANY, FOAF + "Document"),
                            new Obliged(DCAT + "distribution", MANY, DCAT + "Distribution"))),
            entry(
                    DCAT + "Distribution",
                    List.of(
                            new Obliged(DCAT + "accessURL", 1, IRI),
                            new Obliged(DCT + "license", 1, IRI),
                            new Obliged(DCAT + "accessService", 1, DCAT + "DataService"),
                            new Obliged(DCT + "format", 1, LISTS + "file-type/"))),
            entry(
                    DCAT + "DataService",
                    List.of(
                            new Obliged(DCT + "title", MANY, TEXT),
                            new Obliged(DCT + "description", MANY, TEXT),
                            new Obliged(DCT + "identifier", 1, WORD),
                            new Obliged(DCT + "publisher", 1, FOAF + "Agent"),
                            new Obliged(DCAT + "contactPoint", 1, VCARD + "Kind"),
                            new Obliged(DCT + "accessRights", 1, LISTS + "access-right/"),
                            new Obliged(DCAT + "theme", MANY, LISTS + "data-theme/"),
                            new Obliged(DCT + "license", 1, IRI),
                            new Obliged(DCAT + "endpointURL", 1, IRI),
                            new Obliged(DCAT + "endpointDescription", 1, IRI),
                            new Obliged(DCAT + "servesDataset", MANY, DCAT + "Dataset"))),
            entry(FOAF + "Agent", List.of(new Obliged(FOAF + "name", MANY, TEXT))),
            entry(
                    VCARD + "Kind",
                    List.of(new Obliged(VCARD + "fn", 1, WORD), new Obliged(VCARD + "hasEmail", 1, "mailto:"))));

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, JsonNode> nodes = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    CatalogueOfGraph(JsonNode document) {
        document.get("@context")
                .propertyStream()
                .forEach(term -> prefixes.put(term.getKey(), term.getValue().asString()));
        document.get("@graph").valueStream().forEach(node -> {
            if (nodes.put(id(node), node) != null) {
                faults.add("described twice: " + id(node));
            }
        });
    }

    List<String> faults() {
        nodes.values().forEach(this::check);
        for (var type : OBLIGED.keySet()) {
            if (nodes.values().stream().noneMatch(node -> types(node).contains(type))) {
                faults.add("nothing is a " + type);
            }
        }
        return List.copyOf(faults);
    }

    private void check(JsonNode node) {
        URI.create(id(node));
        for (var type : types(node)) {
            OBLIGED.getOrDefault(type, List.of()).forEach(obliged -> check(node, obliged));
        }
        values(node, DCT + "modified")
                .forEach(value -> OffsetDateTime.parse(value.get("@value").asString()));
    }

    private void check(JsonNode node, Obliged obliged) {
        var values = values(node, obliged.property()).toList();
        if (values.isEmpty() || values.size() > obliged.most()) {
            faults.add("%s has %d times %s".formatted(id(node), values.size(), obliged.property()));
        }
        values.stream()
                .filter(value -> !is(value, obliged.value()))
                .forEach(value -> faults.add(
                        "%s: %s is %s, no %s".formatted(id(node), obliged.property(), value, obliged.value())));
    }

    private boolean is(JsonNode value, String wanted) {
        return switch (wanted) {
            case TEXT ->
                value.has("@value")
                        && value.has("@language")
                        && !value.get("@value").asString().isBlank();
            case WORD -> value.isString() && !value.asString().isBlank();
            case IRI -> value.has("@id") && URI.create(id(value)).isAbsolute();
            default -> value.has("@id") && (id(value).startsWith(wanted) || isNodeOf(id(value), wanted));
        };
    }

    private boolean isNodeOf(String id, String type) {
        var node = nodes.get(id);
        return node != null && types(node).contains(type);
    }

    private Set<String> types(JsonNode node) {
        return Set.copyOf(
                each(node.get("@type")).map(type -> whole(type.asString())).toList());
    }

    private Stream<JsonNode> values(JsonNode node, String property) {
        return node.propertyStream()
                .filter(one -> whole(one.getKey()).equals(property))
                .flatMap(one -> each(one.getValue()));
    }

    private static Stream<JsonNode> each(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    private String whole(String name) {
        var colon = name.indexOf(':');
        var prefix = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        return prefix == null ? name : prefix + name.substring(colon + 1);
    }

    private static String id(JsonNode node) {
        return node.get("@id").asString();
    }
}
