// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One way to divide the hits, as it may be published.
 *
 * @param withheld whether nothing of it is published, since a small number could be worked out
 * @param small how many values have fewer than five hits, zero included; they are not among the cells
 */
@Schema(name = "Treffertabel", description = "De treffers, op één manier verdeeld")
public record CountTable(
        @Schema(description = "Waarnaar verdeeld is: week, categorie, gemeente of uitkomst") @JsonProperty("naam")
        String name,

        @Schema(description = "Of de tabel wordt ingehouden, omdat anders een klein getal te herleiden is")
        @JsonProperty("ingehouden")
        boolean withheld,

        @Schema(description = "Bij hoeveel waarden minder dan vijf treffers horen, of geen") @JsonProperty("onderdrukt")
        int small,

        @JsonProperty("cellen") List<Cell> cells) {
    /** A value and its hits, to the nearest five. */
    @Schema(name = "Treffercel", description = "Een waarde en haar aantal")
    public record Cell(
            @Schema(description = "De waarde, als code") @JsonProperty("waarde")
            String value,

            @Schema(description = "Het aantal treffers, afgerond op vijf") @JsonProperty("aantal")
            long number) {}
}
