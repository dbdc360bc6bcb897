// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.site.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * The links in mails. What follows {@code /bericht/} is an id that says nothing and a proof that we gave it: whoever
 * never had the mail cannot make it up. Nothing of it is stored.
 */
@Component
class WarningLinks {
    private static final int TOKEN_BYTES = 2 * WarningSecrets.BYTES;
    private static final String CONFIRM = "confirm";
    private static final String FORGET = "forget";

    private final WarningSecrets secrets;
    private final PublicAddress address;

    WarningLinks(WarningSecrets secrets, PublicAddress address) {
        this.secrets = secrets;
        this.address = address;
    }

    String check() {
        return address.origin() + "/";
    }

    /** The page with the button that confirms a warning. */
    String confirm(UUID warning) {
        return address.origin() + "/bericht/" + token(CONFIRM, hex(warning));
    }

    /** The page with the button that forgets a reader; a POST does it at once. */
    String forget(Reader reader) {
        return address.origin() + forgetPath(reader);
    }

    String forgetPath(Reader reader) {
        return "/bericht/vergeten/" + token(FORGET, reader.hash());
    }

    Optional<UUID> findWarning(String token) {
        return read(CONFIRM, token).map(WarningLinks::uuid);
    }

    Optional<Reader> findReader(String token) {
        return read(FORGET, token).map(Reader::new);
    }

    private String token(String purpose, String id) {
        var bytes = Arrays.copyOf(HexFormat.of().parseHex(id), TOKEN_BYTES);
        System.arraycopy(secrets.hash(purpose, id), 0, bytes, WarningSecrets.BYTES, WarningSecrets.BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nothing for a text that we did not make for this purpose. */
    private Optional<String> read(String purpose, String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            var id = HexFormat.of().formatHex(Arrays.copyOf(bytes, WarningSecrets.BYTES));
            var proof = Arrays.copyOfRange(bytes, Math.min(WarningSecrets.BYTES, bytes.length), bytes.length);
            return MessageDigest.isEqual(proof, secrets.hash(purpose, id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static UUID uuid(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }
}
