// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.waakzaam.hits.likeness.DrawnGoods;
import nl.waakzaam.stolengoods.intake.Photo;

/** Drawn goods, photographed anew: how often the own picture is among the first twenty of all. */
final class LikenessBench {
    static final int PICTURES = 3_000;
    private static final int TAKEN_ANEW = 500;
    private static final int SHOWN = 20;
    private static final int ALIKE = 12;

    private final Figures figures;
    private final int pictures;
    private final int takenAnew;

    LikenessBench(Scale scale, Figures figures) {
        this.figures = figures;
        pictures = scale.sample(PICTURES);
        takenAnew = Math.min(pictures, scale.sample(TAKEN_ANEW));
    }

    void run() {
        long[] known =
                IntStream.range(0, pictures).mapToLong(LikenessBench::original).toArray();
        int found = 0;
        int alike = 0;
        long strangers = 0;
        for (int one = 0; one < takenAnew; one++) {
            long anew = likeness(DrawnGoods.retake(DrawnGoods.draw(one), one));
            int apart = Long.bitCount(anew ^ known[one]);
            found += within(known, anew, apart) <= SHOWN ? 1 : 0;
            alike += apart <= ALIKE ? 1 : 0;
            strangers += within(known, anew, ALIKE) - (apart <= ALIKE ? 1 : 0);
        }
        figures.report("likeness_pictures", pictures, "drawn pictures that are searched");
        figures.atLeast(
                "likeness_first20",
                (double) found / takenAnew,
                0.8,
                "of pictures taken anew: the own one in the first 20");
        figures.report("likeness_same", (double) alike / takenAnew, "the same: apart in at most 12 of 64 bits");
        figures.report(
                "likeness_other",
                strangers / (double) ((long) takenAnew * (pictures - 1)),
                "of other pictures: as near as that");
    }

    private static long original(int one) {
        return likeness(DrawnGoods.jpeg(DrawnGoods.draw(one), 0.85f));
    }

    private static long likeness(byte[] jpeg) {
        return Photo.read(jpeg).orElseThrow().likeness();
    }

    private static long within(long[] known, long anew, int bits) {
        return Arrays.stream(known)
                .filter(other -> Long.bitCount(anew ^ other) <= bits)
                .count();
    }
}
