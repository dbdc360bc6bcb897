// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TypedPurchase;
import org.jspecify.annotations.Nullable;

/** The words of the register on the wire, in the Dutch of the API. Nothing in an answer says who sold. */
final class PurchaseJson {
    private PurchaseJson() {}

    @Schema(name = "InkoopAntwoord", description = "Een inkoop zoals die in het register staat")
    record Purchase(
            @Schema(description = "Hoe het register de inkoop noemt")
            UUID id,

            @Schema(description = "De regels van deze inkoop, één per goed")
            List<Entry> regels) {}

    @Schema(name = "InkoopRegel", description = "Een regel in het register: één goed")
    record Entry(
            @Schema(description = "Hoe het register het goed noemt")
            UUID id,

            @Schema(description = "De inkoop waar het bij hoort")
            UUID inkoopId,

            @Schema(description = "Volgnummer: jaar en nummer, per winkel zonder gaten", example = "2026-000123")
            String volgnummer,

            @Schema(description = "Dag van de inkoop") LocalDate inkoopDatum,

            @Schema(description = "Of de inkoop meer dan een dag later is geregistreerd")
            boolean laat,

            @Schema(description = "Soort goed") String categorie,
            @Schema(description = "Merk") @Nullable String merk,
            @Schema(description = "Type") @Nullable String type,
            @Schema(description = "Kleur") @Nullable String kleur,
            @Schema(description = "Omschrijving") @Nullable String omschrijving,

            @Schema(description = "De nummers die op het goed staan")
            List<Number> kenmerken,

            @Schema(description = "Prijs in euro's") @Nullable
            String prijs,

            @Schema(description = "Wat u anders gaf dan geld") @Nullable
            String tegenprestatie,

            @Schema(description = "Laatste dag waarop het goed in de winkel moet blijven; leeg als dat niet hoeft")
            @Nullable
            LocalDate aanTeHoudenTotEnMetDatum,

            @Schema(description = "De artikelen waarop dat rust")
            List<String> grondslag,

            @Schema(
                    description = "Hoe het met het goed staat",
                    allowableValues = {"aanhouden", "vrij", "inbeslaggenomen", "verkocht"})
            String status,

            @Schema(description = "Of de politie liet weten dat het goed misschien gestolen is")
            boolean mogelijkGestolen) {

        static Entry of(PurchasedGood good, Instant at, boolean suspect) {
            var described = good.description();
            return new Entry(
                    good.id().value(),
                    good.purchase().value(),
                    good.number().text(),
                    good.boughtOn(),
                    good.late(),
                    described.category().code(),
                    described.make(),
                    described.type(),
                    described.colour(),
                    described.words(),
                    described.numbers().stream()
                            .map(number -> new Number(number.kind().dutchName(), number.raw()))
                            .toList(),
                    described.price().euros(),
                    described.price().otherwise(),
                    good.heldUntil(),
                    good.heldUntil() == null ? List.of() : good.grounds(),
                    good.stateAt(at).code(),
                    suspect);
        }
    }

    @Schema(name = "InkoopRegelKenmerk", description = "Een nummer dat op het goed staat")
    record Number(
            @Schema(description = "Soort nummer") String soort,
            @Schema(description = "Het nummer") String waarde) {}

    @Schema(name = "InkoopRegels", description = "Een bladzijde uit het register van de eigen winkel")
    record Entries(
            @Schema(description = "De regels, de laatste eerst")
            List<Entry> regels,

            @Schema(description = "Welke bladzijde dit is, vanaf 1")
            int pagina,

            @Schema(description = "Hoeveel regels op een bladzijde staan")
            int perPagina,

            @Schema(description = "Hoeveel regels er in totaal zijn")
            long totaal) {}

    @Schema(name = "InkoopMetSleutel", description = "Een regel van een zending: een inkoop met een eigen sleutel")
    record KeyedPurchase(
            @Schema(
                    description = "Uw sleutel voor deze inkoop: nog eens gestuurd voegt zij niets toe",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String sleutel,

            @Schema(description = "De inkoop", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            TypedPurchase inkoop) {}

    @Schema(name = "InkoopUitkomst", description = "Wat er van een regel van een zending werd")
    record Outcome(
            @Schema(description = "De hoeveelste regel, geteld vanaf 1")
            int regel,

            @Schema(description = "De HTTP-code die de regel alleen zou hebben gekregen", example = "201")
            int status,

            @Schema(description = "De inkoop zoals die in het register staat") @Nullable
            Purchase inkoop,

            @Schema(description = "Wat er mis is met de regel")
            List<Error> errors) {}

    @Schema(name = "InkoopFout", description = "Wat er mis is met een veld")
    record Error(
            @Schema(description = "Het veld", example = "verkoper.naam")
            String veld,

            @Schema(description = "Wat u kunt doen") String detail) {}
}
