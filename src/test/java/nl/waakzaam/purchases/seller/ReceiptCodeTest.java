// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A code that people copy from paper. */
class ReceiptCodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(1);

    @Test
    void holds_130_of_the_bits_it_was_made_of() {
        var bytes = new byte[32];
        var before = ReceiptCode.of(bytes);
        for (int bit = 0; bit < 130; bit++) {
            var other = bytes.clone();
            other[bit / 8] ^= (byte) (0x80 >> bit % 8);
            assertThat(ReceiptCode.of(other)).as("bit %d", bit).isNotEqualTo(before);
        }
    }

    @Test
    void is_read_however_it_is_written() {
        for (var code : codes()) {
            assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(ReceiptCode.read(code.shown())).contains(code);
            assertThat(ReceiptCode.read(
                            " " + code.shown().toLowerCase(Locale.ROOT).replace('-', ' ')))
                    .contains(code);
            assertThat(ReceiptCode.read(code.characters().replace('0', 'O').replace('1', 'l')))
                    .contains(code);
        }
    }

    @Test
    void finds_every_wrong_character_and_every_swap_of_neighbours() {
        for (var code : codes()) {
            var characters = code.characters();
            for (int place = 0; place < characters.length(); place++) {
                for (var symbol : SYMBOLS.toCharArray()) {
                    var wrong = new StringBuilder(characters);
                    wrong.setCharAt(place, symbol);
                    assertThat(ReceiptCode.read(wrong.toString()).isPresent())
                            .isEqualTo(wrong.toString().equals(characters));
                }
                if (place > 0) {
                    var swapped = new StringBuilder(characters);
                    swapped.setCharAt(place - 1, characters.charAt(place));
                    swapped.setCharAt(place, characters.charAt(place - 1));
                    assertThat(ReceiptCode.read(swapped.toString()).isPresent())
                            .isEqualTo(swapped.toString().equals(characters));
                }
            }
        }
    }

    @Test
    void refuses_what_has_another_shape() {
        assertThat(ReceiptCode.read("")).isEmpty();
        assertThat(ReceiptCode.read("code")).isEmpty();
        assertThat(ReceiptCode.read("!".repeat(28))).isEmpty();
        assertThat(ReceiptCode.read(codes().getFirst().characters() + "0")).isEmpty();
    }

    @Test
    void stays_out_of_logs() {
        assertThat(codes().getFirst()).hasToString("a code");
    }

    private List<ReceiptCode> codes() {
        return IntStream.range(0, 20)
                .mapToObj(one -> {
                    var bytes = new byte[32];
                    random.nextBytes(bytes);
                    return ReceiptCode.of(bytes);
                })
                .toList();
    }
}
