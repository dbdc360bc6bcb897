// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.site.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the parts of the geo API are, as answers name them: whole, since map programs follow links. */
@Component
class FeatureAddresses {
    static final String ROOT = "/api/v1/cameras";
    static final String CONFORMANCE = ROOT + "/conformance";
    static final String DESCRIPTION = ROOT + "/openapi.json";
    static final String COLLECTIONS = ROOT + "/collections";
    static final String COLLECTION = COLLECTIONS + "/{collection}";
    static final String ITEMS = COLLECTION + "/items";
    static final String ITEM = ITEMS + "/{feature}";

    private final PublicAddress address;

    FeatureAddresses(PublicAddress address) {
        this.address = address;
    }

    String of(String path) {
        return address.origin() + path;
    }

    String collection(Layer layer) {
        return of(COLLECTIONS) + "/" + layer.id();
    }

    String items(Layer layer) {
        return collection(layer) + "/items";
    }

    String item(Layer layer, String id) {
        return items(layer) + "/" + id;
    }

    /** The same question again, from the beginning or behind a feature. */
    String items(Layer layer, TypedQuestion typed, String after) {
        var values = new LinkedHashMap<String, String>();
        put(values, "limit", typed.limit());
        put(values, "bbox", typed.bbox());
        put(values, "bbox-crs", typed.bboxCrs());
        put(values, "crs", typed.crs());
        put(values, "datetime", typed.datetime());
        put(values, "na", after);
        return values.isEmpty()
                ? items(layer)
                : values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", items(layer) + "?", ""));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }
}
