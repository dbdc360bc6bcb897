// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waakzaam.stolengoods.check.CheckJson;
import org.jspecify.annotations.Nullable;

/** The words of receipts on the wire, in the Dutch of the API. */
final class ReceiptJson {
    private ReceiptJson() {}

    @Schema(name = "Bewijs", description = "Een bewijs van een diefstalcheck. Het wordt nergens bewaard.")
    record Given(
            @Schema(description = "Tijdstip van de check (UTC)", example = "2026-11-24T13:05:09.123Z")
            Instant tijdstip,

            @Schema(
                    description = "Uitkomst op dat moment",
                    example = "niet-geregistreerd",
                    allowableValues = {"geregistreerd", "lijkt-op-geregistreerd", "niet-geregistreerd"})
            String uitkomst,

            @Schema(description = "Wat het bewijs wel en niet zegt")
            String toelichting,

            @Schema(description = "Tot wanneer het bewijs te bekijken is (UTC)", example = "2027-11-24T13:05:09.123Z")
            Instant geldigTot,

            @Schema(
                    description = "Het bewijs zelf, versleuteld; het deel van het adres achter /bewijs/",
                    example = "AWhq0k2n")
            String bewijs,

            @Schema(
                    description = "Ondertekende verklaring (JWS, RFC 7515), een ~ en het zout van de vastleggingen",
                    example = "eyJhbGciOiJFZERTQSJ9.eyJ1aXRrb21zdCI6Im5pZXQifQ.c2lnbmF0dXJl~em91dA")
            String verklaring,

            @Schema(
                    description = "Bladzijde die bij elk bezoek de stand van dat moment laat zien",
                    example = "https://waakzaam.example/bewijs/AWhq0k2n")
            String adres,

            @Schema(
                    description = "Het bewijs als toegankelijke PDF",
                    example = "https://waakzaam.example/bewijs/AWhq0k2n/pdf")
            String pdf) {}

    @Schema(name = "BewijsVraag", description = "Een bewijs, en de kenmerken van het goed waar het bij zou horen")
    record Question(
            @Schema(
                    description = "Het bewijs (het deel van het adres achter /bewijs/), of de ondertekende verklaring",
                    example = "AWhq0k2n",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String bewijs,

            @Schema(description = "Nul tot vijf kenmerken, zoals ze op het goed staan") @Nullable
            List<CheckJson.@Nullable Identifier> kenmerken) {}

    @Schema(name = "BewijsOordeel", description = "Wat er van het bewijs klopt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Judged(
            @Schema(
                    description = "Of het bewijs echt is en nog geldt",
                    example = "geldig",
                    allowableValues = {"geldig", "verlopen", "onecht"})
            String geldigheid,

            @Schema(description = "Tijdstip van de check (UTC)", example = "2026-11-24T13:05:09.123Z") @Nullable
            Instant tijdstip,

            @Schema(
                    description = "Uitkomst op dat moment",
                    example = "niet-geregistreerd",
                    allowableValues = {"geregistreerd", "lijkt-op-geregistreerd", "niet-geregistreerd"})
            @Nullable
            String uitkomst,

            @Schema(description = "Soort goed, als dat gevraagd was") @Nullable
            String categorie,

            @Schema(description = "De soorten nummers die zijn gecontroleerd") @Nullable
            List<String> soorten,

            @Schema(description = "Tot wanneer het bewijs te bekijken is (UTC)", example = "2027-11-24T13:05:09.123Z")
            @Nullable
            Instant geldigTot,

            @Schema(description = "Van elk meegestuurd kenmerk of het bij het bewijs past") @Nullable
            List<Fit> kenmerken,

            @Schema(description = "Hoe het er nu voor staat; bij een verklaring alleen als alle kenmerken passen")
            @Nullable
            Now stand) {}

    @Schema(name = "BewijsKenmerk", description = "Of een kenmerk bij het bewijs past")
    record Fit(
            @Schema(description = "Het hoeveelste kenmerk, geteld vanaf 1")
            int kenmerk,

            @Schema(description = "Of het een van de gecontroleerde nummers is")
            boolean past) {}

    @Schema(name = "BewijsStand", description = "De check, nu opnieuw gedaan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Now(
            @Schema(description = "Tijdstip van de nieuwe check (UTC)")
            Instant tijdstip,

            @Schema(
                    description = "Uitkomst van de nieuwe check",
                    allowableValues = {"geregistreerd", "lijkt-op-geregistreerd", "niet-geregistreerd"})
            String uitkomst,

            @Schema(
                    description = "Wat er sinds het bewijs is gebeurd",
                    example = "sindsdien-geregistreerd",
                    allowableValues = {
                        "nog-geregistreerd",
                        "sindsdien-geregistreerd",
                        "niet-meer-geregistreerd",
                        "lijkt-op-geregistreerd",
                        "niet-geregistreerd"
                    })
            String verloop,

            @Schema(description = "Dag waarop het goed uit het register ging, als dat na het bewijs was") @Nullable
            LocalDate uitRegisterDatum) {}
}
