// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.HitWork.Opened;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PhotosForPolice;
import nl.waakzaam.stolengoods.intake.StolenPhotos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos of both goods of a hit in the own area; each one that is opened stands in the processing log. */
@Service
public class HitPhotos {
    private final AreaHits hits;
    private final PhotosForPolice bought;
    private final StolenPhotos stolen;
    private final HitLog log;
    private final Clock clock;

    HitPhotos(AreaHits hits, PhotosForPolice bought, StolenPhotos stolen, HitLog log, Clock clock) {
        this.hits = hits;
        this.bought = bought;
        this.stolen = stolen;
        this.log = log;
        this.clock = clock;
    }

    /** Which of the two goods a photo shows; texts stand under {@code hits.photos.….NAME}. */
    public enum Side {
        BOUGHT("gekocht"),
        STOLEN("gestolen");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        /** As an address names it. */
        public String code() {
            return code;
        }

        static Side ofCode(String code) {
            return Arrays.stream(values())
                    .filter(side -> side.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * The photos of one of the goods.
     *
     * @param photos null once they were destroyed, or may not be seen any more
     */
    public record OfGood(Side side, @Nullable List<Long> photos) {}

    /** Which photos there are to lay beside each other; none is opened yet. */
    List<OfGood> of(Opened opened, Actor actor) {
        var hit = opened.hit();
        var ofBought = opened.bought() == null
                ? null
                : bought.list(new GoodId(hit.boughtGood()), by(actor)).orElse(null);
        var ofStolen = opened.stolen() == null ? null : stolen.list(hit.stolenGood());
        return List.of(new OfGood(Side.BOUGHT, ofBought), new OfGood(Side.STOLEN, ofStolen));
    }

    /** The JPEG; empty when the area has no such hit, or its good no such photo. */
    @Transactional
    public Optional<byte[]> open(HitId id, Side side, long photo, Actor actor) {
        return hits.find(id, actor)
                .flatMap(hit -> side == Side.BOUGHT ? bought(hit, photo, actor) : stolen(hit, photo, actor));
    }

    private Optional<byte[]> bought(Hit hit, long photo, Actor actor) {
        return bought.open(new GoodId(hit.boughtGood()), photo, "treffer " + hit.id(), by(actor));
    }

    private Optional<byte[]> stolen(Hit hit, long photo, Actor actor) {
        var jpeg = stolen.find(hit.stolenGood(), photo);
        jpeg.ifPresent(opened -> log.photoSeen(actor.id(), hit));
        return jpeg;
    }

    private By by(Actor actor) {
        return new By(actor, "web", clock.instant());
    }
}
