// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a till sends: read by hand, since nothing else bounds the size of a body. */
final class Body {
    private static final int LARGEST = 40_000_000;

    private Body() {}

    /** Refuses one of more than forty megabytes. */
    static byte[] of(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return body;
    }
}
