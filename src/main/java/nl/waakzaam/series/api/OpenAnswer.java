// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.time.Duration;
import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that may be kept for some minutes; with a mark of its content, so that it is not sent twice. */
final class OpenAnswer {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private OpenAnswer() {}

    /** Answered as not modified by Spring where the reader has it already. */
    static ResponseEntity<byte[]> of(byte[] content, MediaType type) {
        var sum = new CRC32C();
        sum.update(content);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .eTag("\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"")
                .body(content);
    }
}
