// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.SubmissionKey;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The register for tills: one purchase at a time, and what stands in the register of the own shop. */
@RestController
@RequestMapping(path = "/api/v1/inkopen", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inkopen", description = "Het inkoopregister van de eigen winkel, voor kassasystemen")
class PurchaseApi {
    private final RegisterOfShop register;
    private final CurrentActor actor;
    private final JsonMapper json;

    PurchaseApi(RegisterOfShop register, CurrentActor actor, JsonMapper json) {
        this.register = register;
        this.actor = actor;
        this.json = json;
    }

    @Operation(
            operationId = "registreerInkoop",
            summary = "Registreer een inkoop",
            description =
                    "Legt vast wat u van één verkoper kocht, met een volgnummer per goed. Stuur een eigen sleutel mee"
                            + " in Idempotency-Key: dezelfde inkoop nog eens onder die sleutel voegt niets toe en krijgt hetzelfde"
                            + " antwoord; een andere inkoop onder die sleutel wordt geweigerd.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = TypedPurchase.class))))
    @ApiResponse(responseCode = "201", description = "De inkoop staat in het register", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Onder deze sleutel staat al een andere inkoop")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PurchaseJson.Purchase> register(
            @Parameter(description = "Uw sleutel voor deze inkoop, ten hoogste 200 tekens", required = true)
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            HttpServletRequest request)
            throws IOException {
        var typed = read(request);
        var purchase = register.register(SubmissionKey.read("Idempotency-Key", key), typed, actor.get());
        return ResponseEntity.created(URI.create("/api/v1/inkopen/" + purchase.id()))
                .body(purchase);
    }

    @Operation(
            operationId = "haalInkoop",
            summary = "Lees een inkoop van de eigen winkel",
            description = "Geeft de inkoop zoals die nu in het register staat, zonder gegevens van de verkoper.")
    @ApiResponse(responseCode = "200", description = "De inkoop", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "De winkel van deze koppeling heeft zo'n inkoop niet")
    @GetMapping("/{id}")
    PurchaseJson.Purchase get(
            @Parameter(description = "Hoe het register de inkoop noemt") @PathVariable("id") UUID id) {
        try {
            return register.get(id, actor.get());
        } catch (NoSuchElementException absent) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such purchase", absent);
        }
    }

    @Operation(
            operationId = "lijstInkopen",
            summary = "Lees het register van de eigen winkel",
            description = "Geeft de regels bladzijde voor bladzijde, de laatste eerst, zonder gegevens van verkopers.")
    @ApiResponse(responseCode = "200", description = "Een bladzijde", useReturnTypeSchema = true)
    @GetMapping
    PurchaseJson.Entries list(
            @Parameter(description = "Alleen regels uit dit jaar, zoals 2026")
                    @RequestParam(name = "jaar", required = false)
                    @Nullable
                    String year,
            @Parameter(description = "Alleen deze soort goed", example = "fiets")
                    @RequestParam(name = "categorie", required = false)
                    @Nullable
                    String category,
            @Parameter(description = "Eerste dag van inkoop", schema = @Schema(type = "string", format = "date"))
                    @RequestParam(name = "vanafDatum", required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Laatste dag van inkoop", schema = @Schema(type = "string", format = "date"))
                    @RequestParam(name = "totEnMetDatum", required = false)
                    @Nullable
                    String until,
            @Parameter(description = "Welke bladzijde, vanaf 1") @RequestParam(name = "pagina", defaultValue = "1")
                    String page,
            @Parameter(description = "Hoeveel regels op een bladzijde, ten hoogste 100")
                    @RequestParam(name = "perPagina", defaultValue = "25")
                    String perPage) {
        return register.list(new FilterReader().read(year, category, from, until, page, perPage), actor.get());
    }

    private TypedPurchase read(HttpServletRequest request) throws IOException {
        try {
            return json.readValue(Body.of(request), TypedPurchase.class);
        } catch (JacksonException unreadable) {
            throw new InvalidInput(List.of(new Fault("", "purchases.fault.body")));
        }
    }
}
