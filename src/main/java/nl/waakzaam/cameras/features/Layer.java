// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.cameras.features.GeoJson.Feature;

/** What OGC API Features calls a collection, and map programs a layer. */
interface Layer {
    /** As it stands in addresses. */
    String id();

    String title();

    String description();

    /**
     * A page in the order of the ids, and one feature more when there are more.
     *
     * @param proof the token that came along; empty without one
     */
    List<Feature> list(Question question, String proof);

    /** One of the features that {@link #list} would give. */
    Optional<Feature> find(String id, Crs crs, String proof);

    /** When it was made, for what is the same for everybody until it is made anew; empty for what is nobody else's business. */
    Optional<Instant> made();

    /** Whether everybody may read it. */
    boolean isOpen();
}
