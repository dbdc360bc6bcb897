// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.waakzaam.cameras.features.Described.Collection;
import nl.waakzaam.cameras.features.Described.Collections;
import nl.waakzaam.cameras.features.Described.Conformance;
import nl.waakzaam.cameras.features.Described.Landing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the geo API of cameras tells of itself, open to everybody and every site. It has a description of its own. */
@Hidden
@RestController
class FeatureApi {
    private static final String TITLE = "Camera's in kaartprogramma's";

    private final Layers layers;
    private final FeatureAddresses addresses;
    private final FeatureDescription description;

    FeatureApi(Layers layers, FeatureAddresses addresses, FeatureDescription description) {
        this.layers = layers;
        this.addresses = addresses;
        this.description = description;
    }

    @GetMapping(FeatureAddresses.ROOT)
    ResponseEntity<Landing> landing(HttpServletRequest request, HttpServletResponse response) {
        var links = List.of(
                link(FeatureAddresses.ROOT, "self", Link.JSON, TITLE),
                link(FeatureAddresses.DESCRIPTION, "service-desc", Link.OPENAPI, "Beschrijving in OpenAPI"),
                link(CountPages.PATH, "service-doc", Link.HTML, "Uitleg"),
                link(FeatureAddresses.CONFORMANCE, "conformance", Link.JSON, "Waaraan deze API voldoet"),
                link(FeatureAddresses.COLLECTIONS, "data", Link.JSON, "Verzamelingen"));
        var text = "Aantallen camera's voor iedereen, en de camera's van één zaak voor de politie (OGC API Features).";
        return open(request, response, new Landing(TITLE, text, links));
    }

    @GetMapping(FeatureAddresses.CONFORMANCE)
    ResponseEntity<Conformance> conformance(HttpServletRequest request, HttpServletResponse response) {
        return open(request, response, new Conformance(Described.CLASSES));
    }

    @GetMapping(FeatureAddresses.COLLECTIONS)
    ResponseEntity<Collections> collections(HttpServletRequest request, HttpServletResponse response) {
        var self = link(FeatureAddresses.COLLECTIONS, "self", Link.JSON, "Verzamelingen");
        var all = layers.list().stream().map(this::collection).toList();
        return open(request, response, new Collections(List.of(self), all));
    }

    @GetMapping(FeatureAddresses.COLLECTION)
    ResponseEntity<Collection> collection(
            @PathVariable("collection") String id, HttpServletRequest request, HttpServletResponse response) {
        return open(request, response, collection(layers.get(id)));
    }

    @GetMapping(FeatureAddresses.DESCRIPTION)
    ResponseEntity<byte[]> description(HttpServletRequest request, HttpServletResponse response) {
        QuestionReader.nothing(request.getParameterMap().keySet());
        toEverySite(response);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Link.OPENAPI))
                .body(description.bytes());
    }

    private Collection collection(Layer layer) {
        return Collection.of(
                layer,
                List.of(
                        new Link(addresses.collection(layer), "self", Link.JSON, layer.title()),
                        new Link(addresses.items(layer), "items", Link.GEO_JSON, layer.title())));
    }

    private Link link(String path, String rel, String type, String title) {
        return new Link(addresses.of(path), rel, type, title);
    }

    private static <T> ResponseEntity<T> open(HttpServletRequest request, HttpServletResponse response, T answer) {
        QuestionReader.nothing(request.getParameterMap().keySet());
        toEverySite(response);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    /** Nothing that is open to everybody depends on who asks, so every site may let its visitors ask. */
    static void toEverySite(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
    }
}
