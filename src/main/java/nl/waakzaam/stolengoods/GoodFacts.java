// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import org.springframework.stereotype.Component;

/** What may be known of a good by those who look after the processing log. */
@Component
class GoodFacts implements RecordFacts {
    private final GoodsReading reading;

    GoodFacts(GoodsReading reading) {
        this.reading = reading;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.STOLEN_GOOD;
    }

    @Override
    public Optional<String> municipality(String objectId) {
        return version(objectId).map(GoodVersion::municipality);
    }

    @Override
    public boolean mentions(String objectId, SaltedName name) {
        return version(objectId).stream()
                .flatMap(good -> Stream.concat(
                        Stream.of(good.description(), good.type()),
                        good.numbers().stream().map(GoodNumber::raw)))
                .filter(Objects::nonNull)
                .anyMatch(name::isIn);
    }

    private Optional<GoodVersion> version(String objectId) {
        return objectId.matches("[0-9]{1,18}")
                ? reading.find(Long.parseLong(objectId)).map(Good::version)
                : Optional.empty();
    }
}
