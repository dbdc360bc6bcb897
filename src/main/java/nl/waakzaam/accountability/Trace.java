// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** One step of one chain of requests, as W3C Trace Context names it. */
record Trace(String traceId, String spanId) {
    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final Pattern HEADER = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}.*");

    /** The caller's trace with a span of our own; a trace of our own when the caller sent none or a broken one. */
    static Trace following(@Nullable String traceparent) {
        if (traceparent != null) {
            var header = HEADER.matcher(traceparent);
            if (header.matches() && !header.group(1).matches("0+")) {
                return new Trace(header.group(1), random(8));
            }
        }
        return new Trace(random(16), random(8));
    }

    /** The trace of the work this thread does; a new one outside a request. */
    static Trace current() {
        var trace = MDC.get(TRACE);
        var span = MDC.get(SPAN);
        return trace == null || span == null ? following(null) : new Trace(trace, span);
    }

    void keep() {
        MDC.put(TRACE, traceId);
        MDC.put(SPAN, spanId);
    }

    static void forget() {
        MDC.remove(TRACE);
        MDC.remove(SPAN);
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(value);
        value[0] |= 1;
        return HexFormat.of().formatHex(value);
    }
}
