// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.cameras.features.GeoJson.Feature;

/** The cameras of one search, in one shape. */
final class CameraLayer implements Layer {
    private final CameraShape shape;
    private final CaseCameras cameras;

    CameraLayer(CameraShape shape, CaseCameras cameras) {
        this.shape = shape;
        this.cameras = cameras;
    }

    @Override
    public String id() {
        return shape.id();
    }

    @Override
    public String title() {
        return shape.title();
    }

    @Override
    public String description() {
        return shape.description();
    }

    @Override
    public List<Feature> list(Question question, String proof) {
        return cameras.list(shape, question, proof).stream()
                .map(camera -> feature(camera, question.crs()))
                .toList();
    }

    @Override
    public Optional<Feature> find(String id, Crs crs, String proof) {
        return cameras.find(id, proof).map(camera -> feature(camera, crs));
    }

    private Feature feature(MappedCamera camera, Crs crs) {
        return Feature.of(camera.id().toString(), shape.of(camera, crs), camera.properties());
    }

    @Override
    public Optional<Instant> made() {
        return Optional.empty();
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
