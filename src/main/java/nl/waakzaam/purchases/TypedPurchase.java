// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A purchase as somebody typed it or a till sent it, in the Dutch of the API. Read by {@link PurchaseReader}. */
@Schema(name = "Inkoop", description = "Wat u van één verkoper tegelijk kocht")
public record TypedPurchase(
        @Schema(
                description = "Wanneer u kocht (RFC 3339); zonder datum is het nu. Ten hoogste 31 dagen geleden",
                format = "date-time",
                example = "2026-11-28T13:45:00Z")
        @Nullable
        String inkoopdatum,

        @Schema(description = "Van wie u kocht", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        TypedSeller verkoper,

        @Schema(description = "Eén tot twintig goederen", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable TypedGood> goederen) {

    /** Who sold. */
    @Schema(name = "InkoopVerkoper", description = "Wie aan u verkocht. Zet hier nooit een BSN in")
    public record TypedSeller(
            @Schema(
                    description = "Soort verkoper",
                    allowableValues = {"particulier", "bedrijf", "handelaar", "nalatenschap"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String soort,

            @Schema(
                    description = "Naam van de persoon of het bedrijf",
                    example = "J. Voorbeeld",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String naam,

            @Schema(
                    description = "Adres met postcode en plaats",
                    example = "Voorbeeldstraat 1, 3511 ZZ Utrecht",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String adres,

            @Schema(
                    description = "Soort identiteitsbewijs; nodig bij particulier en nalatenschap",
                    allowableValues = {"paspoort", "identiteitskaart", "rijbewijs", "verblijfsdocument"})
            @Nullable
            String documentSoort,

            @Schema(description = "Nummer van het identiteitsbewijs", example = "SPECI2014") @Nullable
            String documentNummer,

            @Schema(description = "Land van afgifte, twee letters (ISO 3166-1)", example = "NL") @Nullable
            String documentLand,

            @Schema(description = "Geboortedatum; nodig bij particulier", format = "date", example = "1985-03-14")
            @Nullable
            String geboorteDatum,

            @Schema(description = "KVK-nummer; nodig bij bedrijf en handelaar", example = "90000101") @Nullable
            String kvkNummer,

            @Schema(description = "Verklaart dat een nummer dat op een BSN lijkt er geen is") @Nullable
            Boolean geenBsn) {

        /** Keeps people out of logs and errors. */
        @Override
        public String toString() {
            return "a typed seller";
        }
    }

    /** One good. */
    @Schema(name = "InkoopGoed", description = "Een goed dat u kocht")
    public record TypedGood(
            @Schema(description = "Soort goed", example = "fiets", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String categorie,

            @Schema(description = "Merk", example = "Gazelle") @Nullable
            String merk,

            @Schema(description = "Type", example = "Orange C7") @Nullable
            String type,

            @Schema(description = "Kleur", example = "zwart") @Nullable
            String kleur,

            @Schema(
                    description = "Omschrijving zonder gegevens van personen",
                    example = "gouden ring, 14 karaat, 3,2 gram")
            @Nullable
            String omschrijving,

            @Schema(description = "De nummers die op het goed staan") @Nullable
            List<@Nullable TypedNumber> kenmerken,

            @Schema(description = "Land van een buitenlands kenteken, twee letters (ISO 3166-1)", example = "BE")
            @Nullable
            String kentekenLand,

            @Schema(description = "Prijs in euro's", example = "125.00") @Nullable
            String prijs,

            @Schema(description = "Wat u anders gaf dan geld", example = "ruil tegen een damesfiets") @Nullable
            String tegenprestatie,

            @Schema(description = "Foto's (JPEG of PNG, base64); nodig als het goed geen eigen nummer heeft") @Nullable
            List<byte[]> fotos) {

        /** The same with photos that came before those it has. */
        public TypedGood withPhotosBefore(List<byte[]> before) {
            var all = new ArrayList<>(before);
            all.addAll(fotos == null ? List.of() : fotos);
            return new TypedGood(
                    categorie, merk, type, kleur, omschrijving, kenmerken, kentekenLand, prijs, tegenprestatie, all);
        }
    }

    /** A number on a good. */
    @Schema(name = "InkoopKenmerk", description = "Een nummer dat op het goed staat")
    public record TypedNumber(
            @Schema(description = "Soort nummer", example = "framenummer") @Nullable
            String soort,

            @Schema(description = "Het nummer zoals het er staat", example = "BA 1234567") @Nullable
            String waarde) {}
}
