// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.hits.HitPhotos.Side;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One photo on the page of a hit, which no browser may keep. */
@Controller
class HitPhotoPages {
    static final String PHOTO = HitPages.HIT + "/fotos/{kant:gekocht|gestolen}/{foto:\\d{1,18}}";

    private final HitPhotos photos;
    private final CurrentActor actor;

    HitPhotoPages(HitPhotos photos, CurrentActor actor) {
        this.photos = photos;
        this.actor = actor;
    }

    @GetMapping(PHOTO)
    ResponseEntity<byte[]> show(
            @PathVariable("id") UUID id, @PathVariable("kant") String side, @PathVariable("foto") long photo) {
        return photos.open(new HitId(id), Side.ofCode(side), photo, actor.get())
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
