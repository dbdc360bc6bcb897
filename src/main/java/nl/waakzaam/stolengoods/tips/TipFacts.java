// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import org.springframework.stereotype.Component;

/** What may be known of a tip by those who look after the processing log. */
@Component
class TipFacts implements RecordFacts {
    private final TipList tips;

    TipFacts(TipList tips) {
        this.tips = tips;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.TIP;
    }

    /** A citizen writes a place in own words. */
    @Override
    public Optional<String> municipality(String objectId) {
        return Optional.empty();
    }

    @Override
    public boolean mentions(String objectId, SaltedName name) {
        return objectId.matches("[0-9]{1,18}")
                && tips.find(Long.parseLong(objectId)).stream()
                        .flatMap(tip -> Stream.of(tip.contactName(), tip.contactReach(), tip.seenWhere(), tip.story()))
                        .filter(Objects::nonNull)
                        .anyMatch(name::isIn);
    }
}
