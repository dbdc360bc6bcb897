// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.ComesTooSoon;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.bulk.sheets.UnreadableSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The bulk check for machines. An organisation reaches its own lists only; another's are not there. */
@RestController
@RequestMapping("/api/v1/bulkcontroles")
@Tag(name = "Bulkcontroles", description = "Veel kenmerken tegelijk controleren, voor bedrijven")
class BulkApi {
    private final BulkChecks checks;
    private final Outcomes outcomes;
    private final CurrentActor actor;
    private final JsonMapper json;

    BulkApi(BulkChecks checks, Outcomes outcomes, CurrentActor actor, JsonMapper json) {
        this.checks = checks;
        this.outcomes = outcomes;
        this.actor = actor;
        this.json = json;
    }

    @Operation(
            operationId = "startBulkcontrole",
            summary = "Stuur een lijst om te controleren",
            description =
                    "Neemt ten hoogste 100.000 regels aan: als JSON, of als bestand (CSV, XLSX of ODS, tot 20 MB) "
                            + "in het veld bestand. Elke regel krijgt hetzelfde antwoord als een losse check. Alle kenmerken tellen "
                            + "vooraf mee voor het aantal per dag van de koppeling en de organisatie; is er te weinig over, dan "
                            + "begint de controle niet. De lijst en de uitkomsten worden na zeven dagen verwijderd.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = BulkJson.Order.class)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = Upload.class))
                            }))
    @ApiResponse(responseCode = "202", description = "De controle begint", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BulkJson.Status> lines(HttpServletRequest request, Locale language) throws IOException {
        var lines = BulkJson.read(order(request));
        return accepted(() -> checks.submit(lines, sender(language)));
    }

    /** A file in a form, for the description only. */
    @Schema(name = "BulkcontroleBestand", description = "Een bestand om te controleren")
    private record Upload(
            @Schema(description = "CSV, XLSX of ODS", format = "binary", type = "string")
            String bestand) {}

    @Operation(hidden = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BulkJson.Status> file(
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file, Locale language)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new InvalidInput(List.of(new Fault("bestand", "bulk.error.file")));
        }
        var name = file.getOriginalFilename();
        var content = file.getBytes();
        return accepted(() -> checks.submit(name == null ? "" : name, content, sender(language)));
    }

    @Operation(
            operationId = "haalBulkcontrole",
            summary = "Lees hoe ver een controle is",
            description = "Geeft de stand en de aantallen tot nu toe.")
    @ApiResponse(responseCode = "200", description = "De stand", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "Uw organisatie heeft zo'n controle niet")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    BulkJson.Status progress(
            @Parameter(description = "Nummer van de bulkcontrole", example = "12") @PathVariable("id") long id) {
        return BulkJson.Status.of(own(id));
    }

    @Operation(
            operationId = "haalBulkcontroleUitkomsten",
            summary = "Haal de uitkomsten op",
            description =
                    "Geeft de lijst in het formaat waarin die is gestuurd, met de kolommen uitkomst, toelichting en "
                            + "tijdstip erachter.")
    @ApiResponse(
            responseCode = "200",
            description = "De uitkomsten",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = BulkJson.OutcomeList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.oasis.opendocument.spreadsheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "404", description = "Uw organisatie heeft zo'n controle niet")
    @ApiResponse(responseCode = "409", description = "De controle is niet gereed")
    @GetMapping("/{id}/uitkomsten")
    void outcomes(
            @Parameter(description = "Nummer van de bulkcontrole", example = "12") @PathVariable("id") long id,
            @Parameter(hidden = true) Locale language,
            HttpServletResponse response)
            throws IOException {
        var list = own(id);
        checks.handOver(list, sender(language));
        outcomes.answer(list, response);
    }

    @Operation(
            operationId = "stopBulkcontrole",
            summary = "Stop een controle of verwijder haar",
            description = "Een controle die bezig is stopt; haar regels worden weggegooid. Een controle die klaar of "
                    + "gestopt is wordt verwijderd.")
    @ApiResponse(responseCode = "204", description = "Gestopt of verwijderd")
    @ApiResponse(responseCode = "404", description = "Uw organisatie heeft zo'n controle niet")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(
            @Parameter(description = "Nummer van de bulkcontrole", example = "12") @PathVariable("id") long id) {
        if (!checks.end(id, actor.get())) {
            throw absent();
        }
        return ResponseEntity.noContent().build();
    }

    /** Read by hand, since nothing else bounds the size of a body. */
    private BulkJson.Order order(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(BulkChecks.LARGEST_FILE + 1);
        if (body.length > BulkChecks.LARGEST_FILE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return json.readValue(body, BulkJson.Order.class);
        } catch (JacksonException unreadable) {
            throw new InvalidInput(List.of(new Fault("", "bulk.fault.body")));
        }
    }

    private ResponseEntity<BulkJson.Status> accepted(LongSupplier submission) {
        var id = submitted(submission);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/bulkcontroles/" + id))
                .body(BulkJson.Status.of(own(id)));
    }

    private static long submitted(LongSupplier submission) {
        try {
            return submission.getAsLong();
        } catch (UnreadableSheet refused) {
            throw new InvalidInput(List.of(new Fault("bestand", refused.textKey(), refused.values())));
        } catch (BulkChecks.Refusal refused) {
            throw new ComesTooSoon(refused.textKey() + ".short", refused.retryAfter());
        }
    }

    private BulkCheck own(long id) {
        return checks.find(id, actor.get()).orElseThrow(BulkApi::absent);
    }

    private BulkChecks.Sender sender(Locale language) {
        return new BulkChecks.Sender(actor.get(), "api", language);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such bulk check", new NoSuchElementException());
    }
}
