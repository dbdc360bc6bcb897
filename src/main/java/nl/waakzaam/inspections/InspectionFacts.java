// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shops;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be known of an inspection by those who look after the processing log. */
@Component
class InspectionFacts implements RecordFacts {
    private final PostgresInspections inspections;
    private final Shops shops;
    private final Dealers dealers;

    InspectionFacts(PostgresInspections inspections, Shops shops, Dealers dealers) {
        this.inspections = inspections;
        this.shops = shops;
        this.dealers = dealers;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.INSPECTION;
    }

    @Override
    @Transactional
    public Optional<String> municipality(String objectId) {
        return find(objectId).map(Inspection::municipality);
    }

    @Override
    @Transactional
    public boolean mentions(String objectId, SaltedName name) {
        return find(objectId)
                .flatMap(inspection -> shops.find(inspection.shop()))
                .filter(shop -> name.isIn(dealers.get(shop.dealer()).contact().person()))
                .isPresent();
    }

    private Optional<Inspection> find(String objectId) {
        return objectId.matches("[0-9a-f-]{36}")
                ? inspections.find(new InspectionId(UUID.fromString(objectId)))
                : Optional.empty();
    }
}
