// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import nl.waakzaam.platform.Keys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts what is personal and has no last day known beforehand, before it goes into the database. In front of it stands
 * the month of its key, as {@code 2026-11}; a {@link SealTurn} closes all of it anew each month.
 */
public final class TurningSeal {
    /** How many bytes the month takes. */
    public static final int MONTH = 7;

    private final TurningKeys keys;
    private final JsonMapper json;

    /** @param name with which the names of its keys begin, as {@code dealers-month-}; never one that another seal has */
    public TurningSeal(String name, Keys keys, JsonMapper json, Clock clock) {
        this.keys = new TurningKeys(keys, name, clock);
        this.json = json;
    }

    public byte[] seal(Object content) {
        return closed(json.writeValueAsBytes(content));
    }

    /** Refuses with {@link java.util.NoSuchElementException} what was closed with a key that was destroyed. */
    public <T> T open(byte[] sealed, Class<T> type) {
        return json.readValue(opened(sealed), type);
    }

    TurningKeys keys() {
        return keys;
    }

    /** The same content, closed with the key of this month. */
    byte[] renewed(byte[] sealed) {
        return closed(opened(sealed));
    }

    private byte[] closed(byte[] content) {
        var month = keys.now();
        var closed = keys.of(month).encrypt(content);
        return ByteBuffer.allocate(MONTH + closed.length)
                .put(bytes(month))
                .put(closed)
                .array();
    }

    private byte[] opened(byte[] sealed) {
        var month = YearMonth.parse(new String(sealed, 0, MONTH, StandardCharsets.US_ASCII));
        return keys.get(month).decrypt(Arrays.copyOfRange(sealed, MONTH, sealed.length));
    }

    static byte[] bytes(YearMonth month) {
        return month.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
