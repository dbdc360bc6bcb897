// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.waakzaam.series.Dataset;
import org.jspecify.annotations.Nullable;

/** A table with all its vintages. */
@Schema(name = "Tabel", description = "Een tabel en haar uitgaven")
record PublishedDataset(
        @Schema(description = "De code van de tabel") @JsonProperty("tabel")
        String key,

        @JsonProperty("titel") String title,

        @Schema(description = "Van wie de cijfers zijn") @JsonProperty("eigenaar")
        String owner,

        @JsonProperty("licentie") String licence,

        @Schema(description = "Waar de tabel is gepubliceerd") @JsonProperty("adres") @Nullable
        String address,

        @Schema(description = "Of de cijfers verzonnen zijn") @JsonProperty("verzonnen")
        boolean demo,

        @Schema(description = "De nieuwste eerst") @JsonProperty("uitgaven")
        List<PublishedVintage> vintages) {
    static PublishedDataset of(Dataset dataset, List<PublishedVintage> vintages) {
        return new PublishedDataset(
                dataset.key(),
                dataset.titleNl(),
                dataset.owner(),
                dataset.licence(),
                dataset.address(),
                dataset.demo(),
                vintages);
    }
}
