// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import org.springframework.stereotype.Component;

/** What may be known of a letter by those who look after the processing log; its reader is sealed to them too. */
@Component
class LetterFacts implements RecordFacts {
    private final PostgresLetters letters;

    LetterFacts(PostgresLetters letters) {
        this.letters = letters;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.LETTER;
    }

    @Override
    public Optional<String> municipality(String objectId) {
        return id(objectId).flatMap(letters::find).map(Letter::municipality);
    }

    @Override
    public boolean mentions(String objectId, SaltedName name) {
        return false;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
