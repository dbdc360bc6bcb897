// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Locale;
import java.util.regex.Pattern;

/** Short keys for crime reports: 64 bits (FNV-1a, finished with a mix), so that the index need not hold the number. */
final class ReportKeys {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** As in {@code PL0900-2026112233}. */
    private static final Pattern NAMES_ITS_FORCE = Pattern.compile("(?i)PL(\\d{4})[^0-9a-z]*(\\S.*)");

    private ReportKeys() {}

    /** A number that names its force is the same report whoever delivers it; any other counts within its source. */
    static long ofReport(String source, String number) {
        var report = NAMES_ITS_FORCE.matcher(number);
        return report.matches()
                ? of("PL" + report.group(1), report.group(2).toUpperCase(Locale.ROOT))
                : of(source, number);
    }

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
