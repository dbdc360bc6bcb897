// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A page of figures, with the vintages that they stand in. */
@Schema(name = "Cijferbladzijde", description = "Een bladzijde cijfers")
record FiguresPage(
        @Schema(description = "De dag waarvan dit de stand van kennis is") @JsonProperty("bekendOpDatum")
        LocalDate knownOn,

        @JsonProperty("pagina") int page,

        @Schema(description = "Of er een volgende bladzijde is") @JsonProperty("meer")
        boolean more,

        @JsonProperty("uitgaven") List<PublishedVintage> vintages,
        @JsonProperty("waarnemingen") List<Observation> observations) {}
