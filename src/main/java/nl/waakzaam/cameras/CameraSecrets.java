// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.time.Clock;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.sealing.TurningSeal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of people who own cameras: encrypted, and found again by keyed hashes (HMAC-SHA-256). The keys lie in the
 * folder of keys; whoever has the database only can try no mail address.
 */
@Component
public class CameraSecrets {
    private final TurningSeal seal;
    private final KeyedHash hashes;

    CameraSecrets(Keys keys, JsonMapper json, Clock clock) {
        seal = new TurningSeal("cameras-month-", keys, json, clock);
        hashes = new KeyedHash(keys.random("cameras.key"));
    }

    public byte[] seal(Object content) {
        return seal.seal(content);
    }

    public <T> T open(byte[] sealed, Class<T> type) {
        return seal.open(sealed, type);
    }

    /** Tells people apart by their mail addresses. */
    public byte[] mailKey(MailAddress address) {
        return hash("mail", address.sameAs());
    }

    /** One key for several purposes: no hash of one is a hash of another. */
    public byte[] hash(String purpose, String text) {
        return hashes.of(purpose + "\n" + text);
    }

    TurningSeal turning() {
        return seal;
    }
}
