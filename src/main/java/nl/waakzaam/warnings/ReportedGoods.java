// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.util.Optional;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodsReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goods that a check finds now, with what a detective needs to know them by and the unit that handles the report. */
@Component
class ReportedGoods {
    private final GoodsReading reading;
    private final Municipalities municipalities;

    ReportedGoods(GoodsReading reading, Municipalities municipalities) {
        this.reading = reading;
        this.municipalities = municipalities;
    }

    record Reported(
            long id,
            String category,
            @Nullable String make,
            @Nullable String policeUnit) {}

    /** Nothing for a good that was recovered, returned, withdrawn, restricted or destroyed. */
    Optional<Reported> find(long id) {
        return reading.find(id)
                .filter(good -> good.version().state().found() && !good.restricted())
                .map(this::reported);
    }

    private Reported reported(Good good) {
        var version = good.version();
        return new Reported(good.id(), version.category().code(), version.make(), unit(good));
    }

    /** The unit that the source named, else the one where the theft was. */
    private @Nullable String unit(Good good) {
        var named = good.version().policeUnit();
        var municipality = good.version().municipality();
        return named != null || municipality == null
                ? named
                : municipalities
                        .policeUnitOf(municipality)
                        .map(PoliceUnit::code)
                        .orElse(null);
    }
}
