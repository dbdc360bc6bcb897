// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

/** Short keys for crime reports: 64 bits (FNV-1a, finished with a mix), so that the index need not hold the number. */
final class ReportKeys {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private ReportKeys() {}

    static long of(String source, String report) {
        return mixed(hash(hash(OFFSET, source) * PRIME, report));
    }

    private static long hash(long seed, String text) {
        var hash = seed;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    private static long mixed(long hash) {
        var once = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return once ^ (once >>> 33);
    }
}
