// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.waakzaam.cameras.features.GeoJson.Feature;
import nl.waakzaam.cameras.features.GeoJson.Geometry;

/** About how many cameras there are, for everybody. It has no time of its own, so every time that is asked for fits. */
final class CountLayer implements Layer {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,20}");

    private final Grain grain;
    private final CameraCounts counts;

    CountLayer(Grain grain, CameraCounts counts) {
        this.grain = grain;
        this.counts = counts;
    }

    @Override
    public String id() {
        return grain.id();
    }

    @Override
    public String title() {
        return grain.title();
    }

    @Override
    public String description() {
        return grain.description();
    }

    @Override
    public List<Feature> list(Question question, String proof) {
        return counts.list(grain, question.bbox(), question.after(), question.limit()).stream()
                .map(count -> feature(count, question.crs()))
                .toList();
    }

    @Override
    public Optional<Feature> find(String id, Crs crs, String proof) {
        return Optional.of(id)
                .filter(code -> CODE.matcher(code).matches())
                .flatMap(code -> counts.find(grain, code))
                .map(count -> feature(count, crs));
    }

    private static Feature feature(AreaCount count, Crs crs) {
        var corners = count.corners();
        return Feature.of(
                count.code(),
                corners.isEmpty() ? null : Geometry.polygon(corners, crs),
                new TreeMap<>(Map.of("code", count.code(), "aantal", count.cameras())));
    }

    @Override
    public Optional<Instant> made() {
        return counts.made();
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
