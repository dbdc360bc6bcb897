// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** All that the geo API has. */
@Component
class Layers {
    private final List<Layer> all;

    Layers(CaseCameras cameras, CameraCounts counts, MunicipalMap map) {
        all = Stream.<Layer>concat(
                        Arrays.stream(CameraShape.values()).map(shape -> new CameraLayer(shape, cameras)),
                        Arrays.stream(Grain.values()).map(grain -> new CountLayer(grain, counts, map)))
                .toList();
    }

    List<Layer> list() {
        return all;
    }

    /** Answers 404 for what is none of them. */
    Layer get(String id) {
        return all.stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
