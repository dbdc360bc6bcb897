// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed statements in the compact form of RFC 7515 ({@code header.payload.signature}), with {@code EdDSA} (RFC 8037);
 * after a {@code ~} may follow the salt. Their text follows from receipt and key, so a receipt need only keep the
 * signature.
 */
@Component
class SignedStatements {
    private static final String TYPE = "diefstalcheck-bewijs+jws";

    private final JsonMapper json;
    private final ReceiptKeys keys;

    SignedStatements(JsonMapper json, ReceiptKeys keys) {
        this.json = json;
        this.keys = keys;
    }

    byte[] sign(Receipt receipt, SigningKey key) {
        return key.sign(bytes(unsigned(receipt, key)));
    }

    /** The whole statement with its salt, as it is handed out. */
    String text(Receipt receipt, SigningKey key, byte[] signature) {
        return unsigned(receipt, key) + "." + base64(signature) + "~"
                + receipt.salt().text();
    }

    /** A statement that one of our keys signed while it was in use; nothing for any other text. */
    Optional<Statement> verified(String compact) {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = json.readValue(decoded(parts[0]), Header.class);
            return keys.findSigner(header.kid())
                    .filter(key -> header.isOurs() && key.verifies(bytes(parts[0] + "." + parts[1]), decoded(parts[2])))
                    .flatMap(key -> inTime(json.readValue(decoded(parts[1]), Statement.class), key));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Statement> inTime(Statement statement, SigningKey key) {
        return Optional.of(statement)
                .filter(said ->
                        key.signedAt(said.at()) && said.iss().equals(key.owner().issuer()));
    }

    /** The public halves of all keys that ever signed, as a JSON Web Key Set (RFC 7517, RFC 8037). */
    Map<String, Object> published() {
        return Map.of(
                "keys",
                keys.ring().signing().stream().map(SignedStatements::published).toList());
    }

    /** The public half of a key, with the time in which it signed. */
    static Map<String, Object> published(SigningKey key) {
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("x", key.x());
        jwk.put("kid", key.id());
        jwk.put("use", "sig");
        jwk.put("alg", "EdDSA");
        jwk.put("iss", key.owner().issuer());
        jwk.put("nbf", key.from().getEpochSecond());
        if (key.until() != null) {
            jwk.put("exp", key.until().getEpochSecond());
        }
        if (key.owner().demo()) {
            jwk.put("demo", true);
        }
        return jwk;
    }

    private record Header(String alg, String kid, String typ) {
        boolean isOurs() {
            return alg.equals("EdDSA") && typ.equals(TYPE);
        }
    }

    private String unsigned(Receipt receipt, SigningKey key) {
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"" + key.id() + "\",\"typ\":\"" + TYPE + "\"}";
        return base64(bytes(header)) + "." + base64(json.writeValueAsBytes(Statement.of(receipt, key)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
