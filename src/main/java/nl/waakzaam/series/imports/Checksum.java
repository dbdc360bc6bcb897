// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

/** Sums of figures that are the same in whatever order they come; they tell two states of a table apart. */
final class Checksum {
    private Checksum() {}

    static long of(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** Spreads each bit over all (the finisher of SplitMix64). */
    static long mixed(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
