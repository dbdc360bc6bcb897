// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.waakzaam.series.Vintage;

/** Where figures come from and what was known when. */
@Schema(name = "Uitgave", description = "Een tabel zoals die op één dag was")
record PublishedVintage(
        @Schema(description = "Het nummer waarmee waarnemingen ernaar verwijzen") @JsonProperty("uitgave")
        int id,

        @JsonProperty("tabel") String dataset,

        @Schema(description = "De dag waarvan dit de stand van kennis is") @JsonProperty("peilDatum")
        LocalDate referenceDate,

        @Schema(description = "Wanneer de tabel is opgehaald") @JsonProperty("opgehaaldOp")
        Instant retrievedAt,

        @Schema(description = "Waar de tabel is opgehaald") @JsonProperty("bron")
        String address) {
    static PublishedVintage of(Vintage vintage) {
        return new PublishedVintage(
                vintage.id(),
                vintage.dataset().key(),
                vintage.referenceDate(),
                vintage.retrievedAt().truncatedTo(ChronoUnit.SECONDS),
                vintage.address());
    }
}
