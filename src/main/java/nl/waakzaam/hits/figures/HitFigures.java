// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is published on hits, with what a reader must know of it.
 *
 * @param from the first day that counts
 * @param until the first day that counts no more
 * @param falseShare of the hits that were decided, those that proved to be another good, in percent; null when too few
 */
@Schema(name = "Treffercijfers", description = "Open cijfers over treffers")
public record HitFigures(
        @JsonProperty("titel") String title,
        @JsonProperty("licentie") String licence,
        @JsonProperty("definities") Map<String, String> definitions,

        @Schema(description = "Hoe kleine getallen worden beschermd") @JsonProperty("bescherming")
        String protection,

        @Schema(description = "De eerste dag die meetelt") @JsonProperty("vanafDatum")
        LocalDate from,

        @Schema(description = "De eerste dag die niet meer meetelt") @JsonProperty("totDatum")
        LocalDate until,

        @Schema(description = "Wanneer de cijfers zijn berekend") @JsonProperty("berekendOp")
        Instant computedAt,

        @JsonProperty("tabellen") List<CountTable> tables,
        @JsonProperty("doorlooptijden") List<StepTime> times,

        @Schema(description = "Het deel van de besliste treffers dat een ander goed bleek, in procenten")
        @JsonProperty("aandeelNietHetzelfde")
        @Nullable
        Long falseShare) {

    /** How long it took from the hit to a step, in whole hours. */
    @Schema(name = "Doorlooptijd", description = "De tijd van het vinden van een treffer tot een stap")
    public record StepTime(
            @Schema(description = "De stap") @JsonProperty("stap")
            String state,

            @Schema(description = "De helft duurde ten hoogste zo veel uren") @JsonProperty("mediaanUren")
            long median,

            @Schema(description = "Negen van de tien duurden ten hoogste zo veel uren") @JsonProperty("p90Uren")
            long p90) {}
}
