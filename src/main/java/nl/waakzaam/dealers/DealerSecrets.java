// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import nl.waakzaam.platform.Keys;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts what is personal of dealers before it goes into the database; the key lies in the folder of keys. */
@Component
class DealerSecrets {
    private final BytesEncryptor seal;
    private final JsonMapper json;

    DealerSecrets(Keys keys, JsonMapper json) {
        this.seal = keys.sealing("dealers.key");
        this.json = json;
    }

    byte[] seal(Object content) {
        return seal.encrypt(json.writeValueAsBytes(content));
    }

    <T> T open(byte[] sealed, Class<T> type) {
        return json.readValue(seal.decrypt(sealed), type);
    }
}
