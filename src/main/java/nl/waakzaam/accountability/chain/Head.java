// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What is signed of one batch: with it, nothing up to here can change unseen.
 *
 * @param number from 1, without gaps
 * @param last the place in the chain of the batch's last row
 * @param rows how many rows the batch has
 * @param hash SHA-256 over the hashes of its rows, in order
 * @param previous SHA-256 over the line of the head before; zeros for the first
 */
record Head(long number, Instant time, long last, long rows, String hash, String previous) {
    /** What comes before the first head. */
    static final String NOTHING = "0".repeat(64);

    /** A line of the heads file, which is no head. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Exception cause) {
            super("no signed head", cause);
        }
    }

    /** The line that leaves the database: a JSON Web Signature in compact form (RFC 7515, RFC 8037). */
    String signedBy(HeadKeys keys) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("number", number);
        payload.put("time", time.toString());
        payload.put("last", last);
        payload.put("rows", rows);
        payload.put("hash", hash);
        payload.put("previous", previous);
        return keys.sign(JSONObjectUtils.toJSONString(payload));
    }

    /** Reads a line without looking at its signature. */
    static Head read(String line) throws Unreadable {
        try {
            var parts = List.of(line.split("\\.", -1));
            var payload = JSONObjectUtils.parse(new Base64URL(parts.get(1)).decodeToString());
            return new Head(
                    JSONObjectUtils.getLong(payload, "number"),
                    Instant.parse(JSONObjectUtils.getString(payload, "time")),
                    JSONObjectUtils.getLong(payload, "last"),
                    JSONObjectUtils.getLong(payload, "rows"),
                    JSONObjectUtils.getString(payload, "hash"),
                    JSONObjectUtils.getString(payload, "previous"));
        } catch (ParseException | RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }
}
