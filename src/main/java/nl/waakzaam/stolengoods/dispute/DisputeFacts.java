// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be known of a dispute by those who look after the processing log. */
@Component
class DisputeFacts implements RecordFacts {
    private final PostgresDisputes disputes;

    DisputeFacts(PostgresDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.DISPUTE;
    }

    /** It is about a number, which may be registered in several places. */
    @Override
    public Optional<String> municipality(String objectId) {
        return Optional.empty();
    }

    @Override
    @Transactional
    public boolean mentions(String objectId, SaltedName name) {
        return objectId.matches("[0-9]{1,18}")
                && disputes.find(Long.parseLong(objectId)).stream()
                        .flatMap(dispute -> Stream.of(dispute.statement(), dispute.contact()))
                        .filter(Objects::nonNull)
                        .anyMatch(name::isIn);
    }
}
