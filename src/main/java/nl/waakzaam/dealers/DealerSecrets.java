// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts what is personal of dealers before it goes into the database. In front of it stands the month of its key, as
 * {@code 2026-11}; the keys themselves lie in the folder of keys.
 */
@Component
public class DealerSecrets {
    static final int MONTH = 7;

    private final DealerKeys keys;
    private final JsonMapper json;

    DealerSecrets(DealerKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    public byte[] seal(Object content) {
        return closed(json.writeValueAsBytes(content));
    }

    public <T> T open(byte[] sealed, Class<T> type) {
        return json.readValue(opened(sealed), type);
    }

    /** The same content, closed with the key of this month. */
    byte[] renewed(byte[] sealed) {
        return closed(opened(sealed));
    }

    private byte[] closed(byte[] content) {
        var month = keys.now();
        var closed = keys.of(month).encrypt(content);
        return ByteBuffer.allocate(MONTH + closed.length)
                .put(month.toString().getBytes(StandardCharsets.US_ASCII))
                .put(closed)
                .array();
    }

    private byte[] opened(byte[] sealed) {
        var month = YearMonth.parse(new String(sealed, 0, MONTH, StandardCharsets.US_ASCII));
        return keys.get(month).decrypt(Arrays.copyOfRange(sealed, MONTH, sealed.length));
    }
}
