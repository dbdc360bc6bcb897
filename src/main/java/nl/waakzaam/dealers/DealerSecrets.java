// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.time.Clock;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.sealing.TurningSeal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts what is personal of dealers before it goes into the database. */
@Component
public class DealerSecrets {
    private final TurningSeal seal;

    DealerSecrets(Keys keys, JsonMapper json, Clock clock) {
        seal = new TurningSeal("dealers-month-", keys, json, clock);
    }

    public byte[] seal(Object content) {
        return seal.seal(content);
    }

    public <T> T open(byte[] sealed, Class<T> type) {
        return seal.open(sealed, type);
    }

    TurningSeal turning() {
        return seal;
    }
}
