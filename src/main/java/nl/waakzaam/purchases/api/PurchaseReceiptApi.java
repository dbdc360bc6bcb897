// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.seller.ReceiptCodes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a till prints on its own receipt, so that the seller can see the sale. */
@RestController
@RequestMapping(path = "/api/v1/inkopen", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inkopen")
class PurchaseReceiptApi {
    private final RegisterOfShop register;
    private final ReceiptCodes codes;
    private final CurrentActor actor;

    PurchaseReceiptApi(RegisterOfShop register, ReceiptCodes codes, CurrentActor actor) {
        this.register = register;
        this.codes = codes;
        this.actor = actor;
    }

    /** The code of a purchase and where it is filled in. */
    @Schema(name = "InkoopBewijs", description = "Wat op het bewijs voor de verkoper staat")
    record Receipt(
            @Schema(description = "De code waarmee de verkoper de verkoop ziet; bewaar hem niet")
            String code,

            @Schema(description = "Waar de verkoper de code invult", format = "uri")
            String adres,

            @Schema(description = "Wat in een QR-code hoort", format = "uri")
            String qr) {
        /** Keeps the code out of logs. */
        @Override
        public String toString() {
            return "a receipt";
        }
    }

    @Operation(
            operationId = "haalInkoopbewijs",
            summary = "Haal de code voor het bewijs van de verkoper",
            description = "Druk deze code af op het bewijs dat de verkoper meekrijgt. De verkoper ziet er met de eigen"
                    + " geboortedatum (bedrijf: KVK-nummer) mee wat er is vastgelegd. Nog eens vragen geeft dezelfde code,"
                    + " tot de winkel er op verzoek van de verkoper een nieuwe van maakt.")
    @ApiResponse(responseCode = "200", description = "De code", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "De winkel van deze koppeling heeft zo'n inkoop niet")
    @GetMapping("/{id}/bewijs")
    @Transactional
    public Receipt get(@Parameter(description = "Hoe het register de inkoop noemt") @PathVariable("id") UUID id) {
        try {
            var client = actor.get();
            register.get(id, client);
            var code = codes.issue(new PurchaseId(id), register.shopOf(client).id());
            return new Receipt(code.shown(), codes.page(), codes.link(code));
        } catch (NoSuchElementException absent) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such purchase", absent);
        }
    }
}
