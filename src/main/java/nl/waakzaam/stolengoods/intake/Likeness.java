// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * What a picture shows in 64 bits, nearly the same for a picture that was taken anew (perceptual hash): of the picture in
 * 32 by 32 shades of grey the eight lowest frequencies either way (discrete cosine transform), each above or below the
 * middle one. It shows no more of the picture than where some eight blots are light or dark.
 */
public final class Likeness {
    private static final int SIDE = 32;
    private static final int FREQUENCIES = 8;
    private static final double[][] COSINES = cosines();

    private Likeness() {}

    public static long of(BufferedImage picture) {
        var lowest = frequencies(grey(picture));
        var sorted = lowest.clone();
        Arrays.sort(sorted);
        double middle = (sorted[lowest.length / 2 - 1] + sorted[lowest.length / 2]) / 2;
        return IntStream.range(0, lowest.length)
                .filter(place -> lowest[place] > middle)
                .mapToLong(place -> 1L << place)
                .reduce(0, (one, other) -> one | other);
    }

    private static double[][] grey(BufferedImage picture) {
        var small = small(picture);
        var grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int colour = small.getRGB(x, y);
                grey[y][x] = 0.299 * (colour >> 16 & 0xff) + 0.587 * (colour >> 8 & 0xff) + 0.114 * (colour & 0xff);
            }
        }
        return grey;
    }

    private static BufferedImage small(BufferedImage picture) {
        try {
            return Thumbnails.of(picture).forceSize(SIDE, SIDE).asBufferedImage();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static double[] frequencies(double[][] grey) {
        var found = new double[FREQUENCIES * FREQUENCIES];
        for (int down = 0; down < FREQUENCIES; down++) {
            for (int across = 0; across < FREQUENCIES; across++) {
                found[down * FREQUENCIES + across] = frequency(grey, down, across);
            }
        }
        return found;
    }

    private static double frequency(double[][] grey, int down, int across) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += grey[y][x] * COSINES[down][y] * COSINES[across][x];
            }
        }
        return sum;
    }

    private static double[][] cosines() {
        var cosines = new double[FREQUENCIES][SIDE];
        for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
            for (int place = 0; place < SIDE; place++) {
                cosines[frequency][place] = Math.cos(Math.PI * frequency * (2 * place + 1) / (2.0 * SIDE));
            }
        }
        return cosines;
    }
}
