// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.delivery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import org.jspecify.annotations.Nullable;

/** A stolen good on the wire, in the Dutch of the API. All values are text, so that all faults can be told at once. */
@Schema(name = "GestolenGoed", description = "Een gestolen goed zoals een bron het aanlevert")
record DeliveredGood(
        @Schema(description = "Nummer van de aangifte", example = "PL0900-2026123456") @Nullable
        String registratienummer,

        @Schema(
                description = "Status; zonder status is het goed geregistreerd",
                allowableValues = {"geregistreerd", "aangevuld", "teruggevonden", "teruggegeven", "ingetrokken"})
        @Nullable
        String status,

        @Schema(
                description = "Wanneer de bron het goed het laatst wijzigde (RFC 3339)",
                format = "date-time",
                example = "2026-11-24T13:45:00Z",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String wijzigingsdatum,

        @Schema(description = "Soort goed", example = "fiets", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String categorie,

        @Schema(description = "Merk", example = "Gazelle") @Nullable
        String merk,

        @Schema(description = "Type", example = "Orange C7") @Nullable
        String type,

        @Schema(description = "Kleur", example = "zwart") @Nullable
        String kleur,

        @Schema(description = "Omschrijving zonder gegevens van personen") @Nullable
        String omschrijving,

        @Schema(description = "De nummers die op het goed staan") @Nullable
        List<@Nullable DeliveredNumber> kenmerken,

        @Schema(description = "Dag van de diefstal", format = "date", example = "2026-11-20") @Nullable
        String diefstalDatum,

        @Schema(description = "Gemeente van de diefstal", example = "GM0344") @Nullable
        String gemeentecode,

        @Schema(
                description =
                        "Regionale eenheid van de politie (RE03), of een korpscode daarin (PL0900). Het register bewaart"
                                + " de code van de eenheid. Een code van een landelijke eenheid bewaart het niet",
                example = "RE03")
        @Nullable
        String politieEenheid,

        @Schema(description = "Of de eigenaar het nummer nog opzoekt") @Nullable
        Boolean nummerVolgt) {

    /** A number on the good. */
    @Schema(name = "GestolenGoedKenmerk", description = "Een nummer dat op het goed staat")
    record DeliveredNumber(
            @Schema(description = "Soort nummer", example = "framenummer") @Nullable
            String soort,

            @Schema(description = "Het nummer zoals het er staat", example = "BA 1234567") @Nullable
            String waarde) {}

    /** Refuses with {@link nl.waakzaam.site.InvalidInput}, all faults at once. */
    static GoodVersion read(SourceName name, @Nullable DeliveredGood body) {
        return new DeliveryReader().read(name, body);
    }

    static DeliveredGood of(GoodVersion good) {
        var theftDate = good.theftDate();
        return new DeliveredGood(
                good.registrationNumber(),
                good.state().dutchName(),
                good.at().toString(),
                good.category().code(),
                good.make(),
                good.type(),
                good.colour(),
                good.description(),
                good.numbers().stream()
                        .<@Nullable DeliveredNumber>map(
                                number -> new DeliveredNumber(number.kind().dutchName(), number.raw()))
                        .toList(),
                theftDate == null ? null : theftDate.toString(),
                good.municipality(),
                good.policeUnit(),
                good.numberFollows());
    }
}
