// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.util.HexFormat;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names people in the log by a keyed hash (HMAC-SHA-256, the first 128 bits): the same person is found again, and whoever
 * has the database only can try no address. The key, {@code log-people.key}, lies in the folder of keys; without it the
 * log says about nobody in particular any more.
 */
@Component
class Pseudonyms {
    private static final int BYTES = 16;

    private final KeyedHash people;

    Pseudonyms(Keys keys) {
        this.people = new KeyedHash(keys.random("log-people.key"));
    }

    @Nullable
    String of(@Nullable DataSubject person) {
        return person == null ? null : HexFormat.of().formatHex(people.of(person.normal(), BYTES));
    }
}
