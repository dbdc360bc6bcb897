// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.waakzaam.hits.likeness.DrawnGoods;
import nl.waakzaam.platform.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that is taken anew is known again; {@code ./bench likeness} says how well, on many more. */
class LikenessTest {
    private static final int PICTURES = 400;
    private static final int TAKEN_ANEW = 60;
    private static final int SHOWN = 20;

    private final long[] known = IntStream.range(0, PICTURES)
            .mapToLong(one -> Likeness.of(DrawnGoods.draw(one)))
            .toArray();

    @Test
    void a_picture_taken_anew_is_among_the_first_twenty_and_another_is_seldom_as_near() {
        int found = 0;
        int strangers = 0;
        for (int one = 0; one < TAKEN_ANEW; one++) {
            long anew = retaken(one);
            int apart = Long.bitCount(anew ^ known[one]);
            found += nearer(anew, apart) <= SHOWN ? 1 : 0;
            strangers += nearer(anew, 12) - (apart <= 12 ? 1 : 0);
        }
        assertThat(found / (double) TAKEN_ANEW).isGreaterThanOrEqualTo(0.9);
        assertThat(strangers / (double) (TAKEN_ANEW * PICTURES)).isLessThan(0.002);
    }

    @Test
    void as_it_is_kept_it_is_as_far_from_others_and_another_key_makes_another_of_it(
            @TempDir Path one, @TempDir Path two) {
        var kept = new KeptLikenesses(new Keys(one));
        var elsewhere = new KeptLikenesses(new Keys(two));
        var first = new Photo(new byte[0], 1, 1, known[1]);
        var second = new Photo(new byte[0], 1, 1, known[2]);

        assertThat(Long.bitCount(kept.of(first) ^ kept.of(second))).isEqualTo(Long.bitCount(known[1] ^ known[2]));
        assertThat(kept.of(first)).isNotEqualTo(known[1]).isNotEqualTo(elsewhere.of(first));
        assertThat(new KeptLikenesses(new Keys(one)).of(first)).isEqualTo(kept.of(first));
    }

    private static long retaken(int one) {
        return Photo.read(DrawnGoods.retake(DrawnGoods.draw(one), one))
                .orElseThrow()
                .likeness();
    }

    private int nearer(long anew, int bits) {
        return (int) Arrays.stream(known)
                .filter(other -> Long.bitCount(anew ^ other) <= bits)
                .count();
    }
}
