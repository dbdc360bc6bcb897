// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import org.springframework.stereotype.Component;

/** Proves in a later step of a form that values came from another register, and not from who fills it in. */
@Component
public class Proofs {
    private final KeyedHash hashes;

    Proofs(Keys keys) {
        hashes = new KeyedHash(keys.random("dealers-proofs.key"));
    }

    public String of(String... values) {
        return hashes.hex(String.join("\n", values));
    }

    public boolean proves(String proof, String... values) {
        return MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8), of(values).getBytes(StandardCharsets.UTF_8));
    }
}
