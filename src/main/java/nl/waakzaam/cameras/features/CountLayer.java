// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waakzaam.cameras.features.GeoJson.Feature;
import nl.waakzaam.cameras.features.GeoJson.Geometry;
import org.jspecify.annotations.Nullable;

/** About how many cameras there are, for everybody. It has no time of its own, so every time that is asked for fits. */
final class CountLayer implements Layer {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,20}");
    private static final int ALL = 10_000;

    private final Grain grain;
    private final CameraCounts counts;
    private final MunicipalMap map;

    CountLayer(Grain grain, CameraCounts counts, MunicipalMap map) {
        this.grain = grain;
        this.counts = counts;
        this.map = map;
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
        return counted(question).map(drawing(question.crs())).toList();
    }

    /** Squares are found by the database, municipalities on the map: all of them are a few hundred. */
    private Stream<AreaCount> counted(Question question) {
        var bbox = question.bbox();
        if (grain == Grain.SQUARE || bbox == null) {
            return counts.list(grain, bbox, question.after(), question.limit()).stream();
        }
        var drawn = map.drawn();
        return counts.list(grain, null, question.after(), ALL).stream()
                .filter(count -> drawn.meets(count.code(), bbox))
                .limit(question.limit() + 1L);
    }

    @Override
    public Optional<Feature> find(String id, Crs crs, String proof) {
        return Optional.of(id)
                .filter(code -> CODE.matcher(code).matches())
                .flatMap(code -> counts.find(grain, code))
                .map(drawing(crs));
    }

    private Function<AreaCount, Feature> drawing(Crs crs) {
        if (grain == Grain.SQUARE) {
            return count -> feature(count, Geometry.polygon(count.corners(), crs));
        }
        var drawn = map.drawn();
        return count -> feature(count, drawn.of(count.code(), crs));
    }

    private static Feature feature(AreaCount count, @Nullable Geometry shape) {
        return Feature.of(count.code(), shape, new TreeMap<>(Map.of("code", count.code(), "aantal", count.cameras())));
    }

    @Override
    public Optional<Instant> made() {
        return grain == Grain.SQUARE ? counts.made() : counts.made().map(this::drawnOrCounted);
    }

    /** The later of both. */
    private Instant drawnOrCounted(Instant counted) {
        var drawn = map.drawn().since();
        return drawn.isAfter(counted) ? drawn : counted;
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
