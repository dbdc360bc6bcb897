// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

/**
 * How large a measurement is; smaller with {@code -Dbench.goods=N}, for development.
 *
 * @param goods goods in the generated register
 */
record Scale(int goods) {
    /** The size of the national register of stolen goods. */
    static final int NATIONAL = 1_600_000;

    static Scale fromProperties() {
        return new Scale(Integer.getInteger("bench.goods", NATIONAL));
    }

    boolean full() {
        return goods == NATIONAL;
    }

    /** A number that shrinks with the register, but not below a tenth: how much is sampled. */
    int sample(int atFullSize) {
        return full() ? atFullSize : Math.max(1, atFullSize / 10);
    }
}
