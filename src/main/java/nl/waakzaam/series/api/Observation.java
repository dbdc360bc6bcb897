// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.stream.Stream;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Series;
import org.jspecify.annotations.Nullable;

/** One figure as it is published. */
@Schema(name = "Waarneming", description = "Eén cijfer, met waar het vandaan komt")
record Observation(
        @Schema(description = "De tabel") @JsonProperty("tabel")
        String dataset,

        @Schema(description = "Wat er geteld is") @JsonProperty("maat")
        String measure,

        @Schema(description = "Waarvan; een streepje als dat niets is") @JsonProperty("onderwerp")
        String subject,

        @Schema(description = "Waar, als code; NL is heel Nederland") @JsonProperty("gebied")
        String area,

        @Schema(description = "Van wanneer, zoals 2020JJ00, 2020KW01 of 2020MM01") @JsonProperty("periode")
        String period,

        @Schema(description = "De waarde; leeg als er geen is, nooit nul") @JsonProperty("waarde") @Nullable
        Double value,

        @Schema(description = "AANTAL, PERCENTAGE of VERHOUDING") @JsonProperty("eenheid")
        String unit,

        @Schema(description = "Waarom er geen waarde is") @JsonProperty("ontbreekt") @Nullable
        String missing,

        @Schema(description = "DEFINITIEF of VOORLOPIG") @JsonProperty("status")
        String status,

        @Schema(description = "De uitgave van de tabel waar het in staat") @JsonProperty("uitgave")
        int vintage,

        @Schema(description = "De versie van wat er geteld is") @JsonProperty("definitie")
        String definition,

        @Schema(description = "Of het verzonnen is, om te laten zien hoe dit werkt") @JsonProperty("verzonnen")
        boolean demo) {
    static Stream<Observation> all(Series series) {
        return series.figures().stream().map(figure -> of(series, figure));
    }

    private static Observation of(Series series, Figure figure) {
        var key = series.key();
        return new Observation(
                key.dataset(),
                key.measure(),
                key.subject(),
                key.area(),
                figure.period().code(),
                figure.value().isPresent() ? figure.value().getAsDouble() : null,
                dutch(series.unit()),
                figure.missing().map(Observation::dutch).orElse(null),
                figure.status() == Figure.Status.FINAL ? "DEFINITIEF" : "VOORLOPIG",
                series.vintage().id(),
                series.vintage().definition(),
                series.vintage().dataset().demo());
    }

    private static String dutch(Series.Unit unit) {
        return switch (unit) {
            case COUNT -> "AANTAL";
            case PERCENT -> "PERCENTAGE";
            case RATE -> "VERHOUDING";
        };
    }

    private static String dutch(Figure.Missing missing) {
        return switch (missing) {
            case NOT_PUBLISHED -> "NIET_GEPUBLICEERD";
            case SUPPRESSED -> "ONDERDRUKT";
            case NOT_COLLECTED -> "NIET_VERZAMELD";
            case IMPOSSIBLE -> "ONMOGELIJK";
        };
    }

    /** Without zeros behind the point, as a spreadsheet of any language reads it. */
    @Nullable
    String number() {
        if (value == null) {
            return null;
        }
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : value.toString();
    }
}
