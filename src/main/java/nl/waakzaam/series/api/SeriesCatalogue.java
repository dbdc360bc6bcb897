// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.site.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a catalogue of open data needs to know of the figures, in the terms of DCAT-AP-NL 3.0, as JSON-LD. */
@RestController
class SeriesCatalogue {
    static final String PATH = "/cijfers/catalogus.jsonld";
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final Figures figures;
    private final JsonMapper json;
    private final String address;
    private final String publisher;
    private final String mail;

    SeriesCatalogue(
            Figures figures,
            JsonMapper json,
            PublicAddress address,
            @Value("${waakzaam.open-data.publisher:}") String publisher,
            @Value("${waakzaam.contact-mail:beheer@waakzaam.example}") String mail) {
        this.figures = figures;
        this.json = json;
        this.address = address.name();
        this.publisher = publisher.isBlank() ? address.name() + PATH + "#uitgever" : publisher.strip();
        this.mail = mail;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> catalogue() {
        var datasets = figures.datasets().stream()
                .filter(dataset ->
                        !dataset.demo() && !figures.vintages(dataset.key()).isEmpty())
                .toList();
        var nodes = new ArrayList<Map<String, Object>>();
        nodes.add(catalogue(datasets));
        datasets.forEach(dataset -> nodes.addAll(nodes(dataset)));
        nodes.add(service(datasets));
        nodes.add(agent(publisher, "Beheer van Waakzaam"));
        datasets.stream().map(Dataset::owner).distinct().forEach(owner -> nodes.add(agent(owner(owner), owner)));
        Stream.concat(Stream.of(home()), datasets.stream().flatMap(dataset -> Stream.ofNullable(dataset.address())))
                .distinct()
                .forEach(page -> nodes.add(document(page)));
        nodes.add(Map.of(
                "@id",
                contact(),
                "@type",
                List.of("vcard:Kind", "vcard:Organization"),
                "vcard:fn",
                "Beheer van Waakzaam",
                "vcard:hasEmail",
                id("mailto:" + mail)));
        return OpenAnswer.of(json.writeValueAsBytes(Map.of("@context", CONTEXT, "@graph", nodes)), JSON_LD);
    }

    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private Map<String, Object> catalogue(List<Dataset> datasets) {
        var node = common(address + PATH, "dcat:Catalog", "Cijfers over high impact crimes");
        node.put(
                "dct:description",
                dutch("Misdrijven, opheldering, doelen en wat Waakzaam zelf telt, met bron en peildatum."));
        node.put("dct:license", id(LicenceTerms.CC0));
        node.put("dct:language", id(AUTHORITY + "language/NLD"));
        node.put("dct:spatial", id(AUTHORITY + "country/NLD"));
        node.put("foaf:homepage", id(home()));
        node.put("dcat:themeTaxonomy", id(AUTHORITY + "data-theme"));
        node.put("dct:modified", moment(newest(datasets.stream().flatMap(dataset -> vintages(dataset).stream()))));
        node.put(
                "dcat:dataset",
                datasets.stream().map(dataset -> id(about(dataset))).toList());
        node.put("dcat:service", id(api()));
        return node;
    }

    private List<Map<String, Object>> nodes(Dataset dataset) {
        var node = common(about(dataset), "dcat:Dataset", dataset.titleNl());
        var vintages = vintages(dataset);
        node.put(
                "dct:description",
                dutch(dataset.titleNl() + ". Cijfers van " + dataset.owner() + ", met elke uitgave die is opgehaald."));
        node.put("dct:creator", id(owner(dataset.owner())));
        node.put("dct:accessRights", id(AUTHORITY + "access-right/PUBLIC"));
        node.put("dcat:theme", id(AUTHORITY + "data-theme/JUST"));
        node.put(
                "dcat:keyword",
                Stream.of("criminaliteit", "misdrijven", "veiligheid")
                        .map(SeriesCatalogue::dutch)
                        .toList());
        node.put("dct:language", id(AUTHORITY + "language/NLD"));
        node.put("dct:spatial", id(AUTHORITY + "country/NLD"));
        node.put("dct:modified", moment(newest(vintages.stream())));
        node.put("dcat:landingPage", id(home()));
        if (dataset.address() != null) {
            node.put("foaf:page", id(dataset.address()));
        }
        var files = List.of(file(dataset, "CSV", "text/csv"), file(dataset, "JSON", "application/json"));
        node.put(
                "dcat:distribution",
                files.stream().map(file -> id(String.valueOf(file.get("@id")))).toList());
        return Stream.concat(Stream.of(node), files.stream()).toList();
    }

    private Map<String, Object> file(Dataset dataset, String format, String type) {
        var query = api() + "?tabel=" + encoded(dataset.key());
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", query + "#" + format.toLowerCase(java.util.Locale.ROOT));
        node.put("@type", "dcat:Distribution");
        node.put("dct:title", dutch(dataset.titleNl() + " (" + format + ", per bladzijde)"));
        node.put(
                "dct:description",
                dutch("Bladzijden van ten hoogste 200 reeksen; vraag ze met Accept: %s en pagina=2, 3 …"
                        .formatted(type)));
        node.put("dct:language", id(AUTHORITY + "language/NLD"));
        node.put("dcat:accessURL", id(query));
        node.put("dcat:accessService", id(api()));
        node.put("dct:format", id(AUTHORITY + "file-type/" + format));
        node.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + type));
        node.put("dct:license", id(LicenceTerms.of(dataset.licence())));
        return node;
    }

    private Map<String, Object> service(List<Dataset> datasets) {
        var node = common(api(), "dcat:DataService", "Cijfers opvragen");
        node.put("dct:description", dutch("Cijfers per tabel, maat, onderwerp, gebied en periode, als JSON of CSV."));
        node.put("dct:accessRights", id(AUTHORITY + "access-right/PUBLIC"));
        node.put("dcat:theme", id(AUTHORITY + "data-theme/JUST"));
        node.put("dct:license", id(LicenceTerms.CC0));
        node.put("dcat:endpointURL", id(api()));
        node.put("dcat:endpointDescription", id(address + "/api/v1/openapi.json"));
        node.put(
                "dcat:servesDataset",
                datasets.stream().map(dataset -> id(about(dataset))).toList());
        return node;
    }

    private Map<String, Object> common(String id, String type, String title) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", id);
        node.put("@type", type);
        node.put("dct:title", dutch(title));
        node.put("dct:identifier", id);
        node.put("dct:publisher", id(publisher));
        node.put("dcat:contactPoint", id(contact()));
        return node;
    }

    private List<Vintage> vintages(Dataset dataset) {
        return figures.vintages(dataset.key());
    }

    private static Instant newest(Stream<Vintage> vintages) {
        return vintages.map(Vintage::retrievedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private String about(Dataset dataset) {
        return address + PATH + "#" + encoded(dataset.key());
    }

    /** Who made the figures. */
    private String owner(String name) {
        return address + PATH + "#van-" + encoded(name);
    }

    private String home() {
        return address + "/cijfers";
    }

    /** What an address can hold. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, Object> agent(String id, String name) {
        return Map.of("@id", id, "@type", "foaf:Agent", "foaf:name", dutch(name));
    }

    private static Map<String, Object> document(String page) {
        return Map.of("@id", page, "@type", "foaf:Document");
    }

    private String api() {
        return address + SeriesApi.PATH;
    }

    private String contact() {
        return address + PATH + "#contact";
    }

    private static Map<String, String> id(String iri) {
        return Map.of("@id", iri);
    }

    private static Map<String, String> dutch(String text) {
        return Map.of("@value", text, "@language", "nl");
    }

    private static Map<String, String> moment(Instant at) {
        return Map.of("@value", at.toString(), "@type", "xsd:dateTime");
    }
}
