// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.waakzaam.series.Figures.Term;

/** A code with its name. */
@Schema(name = "Begrip", description = "Een code met haar naam")
record PublishedTerm(
        @JsonProperty("code") String key,
        @JsonProperty("naam") String title,

        @Schema(description = "De naam in het Engels") @JsonProperty("naamEngels")
        String english) {
    static PublishedTerm of(Term term) {
        return new PublishedTerm(term.key(), term.titleNl(), term.titleEn());
    }
}
