// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.cameras.owners.CameraColleagues.Admission;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.Owners;
import org.springframework.stereotype.Component;

/** What owners are called, for who may come in at several. */
@Component
class OwnerNames {
    private final Owners owners;

    OwnerNames(Owners owners) {
        this.owners = owners;
    }

    /** In the order of the admissions. */
    Map<OwnerId, String> of(List<Admission> admissions) {
        var names = new LinkedHashMap<OwnerId, String>();
        admissions.forEach(admission -> owners.find(admission.owner())
                .ifPresent(owner -> names.put(owner.id(), owner.contact().name())));
        return names;
    }
}
