// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.List;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.maps.MapFeatures;

/** A search on a map. */
final class SearchDrawing {
    private SearchDrawing() {}

    /** The area that was searched, and what the cameras in the rows of a page see. */
    static MapFeatures of(CaseSearch search, List<FoundCamera> cameras) {
        var corners =
                search.area().corners().stream().map(DutchGrid::positionOf).toList();
        var features = new MapFeatures().searched(search.caseNumber(), corners);
        cameras.forEach(
                camera -> features.view("camera-" + camera.id(), camera.street(), camera.at(), camera.outline()));
        return features;
    }
}
