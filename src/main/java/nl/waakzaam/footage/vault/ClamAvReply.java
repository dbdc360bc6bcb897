// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.util.regex.Pattern;
import nl.waakzaam.footage.vault.Scan.Why;

/** What ClamAV answers to a stream (clamd(8)): {@code stream: OK}, {@code stream: NAME FOUND} or {@code … ERROR}. */
final class ClamAvReply {
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    /** No virus, but what the scanner could not look into. */
    private static final Pattern NOT_WHOLLY = Pattern.compile("Heuristics\\.(?:Limits\\.Exceeded|Encrypted)(?:\\..*)?");

    private ClamAvReply() {}

    static Scan of(String reply, String version) {
        if (reply.equals("stream: OK")) {
            return new Scan.Clean(version);
        }
        var found = FOUND.matcher(reply);
        if (!found.matches()) {
            return new Scan.Not(reply.contains("size limit exceeded") ? Why.TOO_LARGE : Why.NO_ANSWER);
        }
        var what = found.group(1);
        return NOT_WHOLLY.matcher(what).matches() ? new Scan.Not(Why.NOT_WHOLLY) : new Scan.Found(version, what);
    }
}
