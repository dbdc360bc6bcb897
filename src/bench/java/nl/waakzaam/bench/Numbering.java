// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.SplittableRandom;

/**
 * The numbers that a maker gives one model, each to one good: thousands of consecutive numbers, handed out in no order.
 *
 * @param room how many thousands the mask has
 * @param stride coprime with the room, so that no thousand comes twice; each model has its own, and its own order within
 *     each thousand, since two makers with numbers of one shape do not hand them out in the same order
 */
record Numbering(GoodModel model, long room, long stride, long offset) {
    static final int THOUSAND = 1_000;
    private static final double LEAST_STRIDE = 0.2;
    private static final int LETTERS = 23;
    private static final int DIGITS = 10;

    static Numbering of(GoodModel model, SplittableRandom random) {
        long room = 1;
        for (char symbol : model.mask().toCharArray()) {
            room *= radix(symbol);
        }
        room /= THOUSAND;
        long stride = Math.max(1, (long) (random.nextDouble(LEAST_STRIDE, 1 - LEAST_STRIDE) * room));
        while (gcd(stride, room) != 1) {
            stride++;
        }
        return new Numbering(model, room, stride, random.nextLong(room));
    }

    /**
     * One number, with its check digit where the kind has one.
     *
     * @param thousand from 0, in the order in which they are handed out
     * @param place 0 to 999, in the order in which they are handed out
     */
    GeneratedGood number(long thousand, int place) {
        long block = (thousand % room * stride + offset) % room;
        var order = new SplittableRandom(offset * room + block);
        int step = 2 * order.nextInt(THOUSAND / 2) + 1;
        int coprime = step % 5 == 0 ? step + 2 : step;
        return written(block * THOUSAND + ((long) place * coprime + order.nextInt(THOUSAND)) % THOUSAND);
    }

    private GeneratedGood written(long index) {
        var mask = model.mask();
        var number = new char[mask.length()];
        long rest = index;
        for (int i = mask.length() - 1; i >= 0; i--) {
            int radix = radix(mask.charAt(i));
            number[i] = radix == 1 ? mask.charAt(i) : symbol((int) (rest % radix), radix);
            rest /= radix;
        }
        return new GeneratedGood(model, model.finished(new String(number)));
    }

    private static char symbol(int value, int radix) {
        return radix == LETTERS
                ? GoodModel.LETTERS.charAt(value)
                : value < DIGITS ? (char) ('0' + value) : GoodModel.LETTERS.charAt(value - DIGITS);
    }

    private static int radix(char symbol) {
        return switch (symbol) {
            case 'A' -> LETTERS;
            case '9' -> DIGITS;
            case '*' -> LETTERS + DIGITS;
            default -> 1;
        };
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}
