// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

/** Seconds since it was made. */
final class Stopwatch {
    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
