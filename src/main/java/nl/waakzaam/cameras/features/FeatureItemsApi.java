// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.cameras.features.GeoJson.Feature;
import nl.waakzaam.cameras.features.GeoJson.Features;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The features themselves, page by page. What is open may be kept for an hour, and is not sent again while it was not made
 * anew; what a token opens is kept nowhere.
 */
@Hidden
@RestController
class FeatureItemsApi {
    private static final String BEARER = "Bearer ";
    static final String KEPT = "public, max-age=3600";

    private final Layers layers;
    private final FeatureAddresses addresses;

    FeatureItemsApi(Layers layers, FeatureAddresses addresses) {
        this.layers = layers;
        this.addresses = addresses;
    }

    @GetMapping(FeatureAddresses.ITEMS)
    ResponseEntity<Features> items(
            @PathVariable("collection") String collection,
            TypedQuestion typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var layer = layers.get(collection);
        var question = QuestionReader.items(request.getParameterMap().keySet(), typed);
        var made = layer.made();
        var found = layer.list(question, token(request));
        var shown = found.subList(0, Math.min(found.size(), question.limit()));
        var links = links(layer, typed, found.size() > shown.size() ? shown.getLast().id() : "");
        return answer(layer, made, question.crs(), response)
                .body(Features.of(shown, links, made.orElse(null)));
    }

    @GetMapping(FeatureAddresses.ITEM)
    ResponseEntity<Feature> item(
            @PathVariable("collection") String collection,
            @PathVariable("feature") String id,
            @RequestParam(name = "crs", required = false) @Nullable String typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var layer = layers.get(collection);
        var crs = QuestionReader.feature(request.getParameterMap().keySet(), typed);
        var made = layer.made();
        var feature = layer.find(id, crs, token(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var links = List.of(
                new Link(addresses.item(layer, feature.id()), "self", Link.GEO_JSON, feature.id()),
                new Link(addresses.collection(layer), "collection", Link.JSON, layer.title()));
        return answer(layer, made, crs, response).body(feature.with(links));
    }

    /** @param last the feature behind which the next page begins; empty on the last page */
    private List<Link> links(Layer layer, TypedQuestion typed, String last) {
        var links = new ArrayList<Link>();
        var here = typed.na() == null ? "" : typed.na();
        links.add(new Link(addresses.items(layer, typed, here), "self", Link.GEO_JSON, layer.title()));
        links.add(new Link(addresses.collection(layer), "collection", Link.JSON, layer.title()));
        if (!last.isEmpty()) {
            links.add(new Link(addresses.items(layer, typed, last), "next", Link.GEO_JSON, "Volgende bladzijde"));
        }
        return links;
    }

    private static ResponseEntity.BodyBuilder answer(
            Layer layer, Optional<Instant> made, Crs crs, HttpServletResponse response) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Link.GEO_JSON))
                .header("Content-Crs", "<" + crs.uri() + ">");
        if (layer.isOpen()) {
            FeatureApi.toEverySite(response);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Crs, ETag");
            response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
            made.ifPresent(moment -> answer.eTag(Long.toString(moment.toEpochMilli(), Character.MAX_RADIX)));
        }
        return answer;
    }

    /** As RFC 6750 sends one; empty where none came along. */
    private static String token(HttpServletRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? sent.substring(BEARER.length()).strip()
                : "";
    }
}
