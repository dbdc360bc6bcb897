// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.KeyUsedOtherwise;
import nl.waakzaam.purchases.SubmissionKey;
import nl.waakzaam.purchases.api.PurchaseJson.KeyedPurchase;
import nl.waakzaam.purchases.api.PurchaseJson.Outcome;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many purchases at once, as JSON Lines. Each line stands alone: what is wrong with one keeps no other out, and sending
 * all of them again adds nothing.
 */
@RestController
@Tag(name = "Inkopen")
class PurchaseBulkApi {
    private static final String LINES = "application/x-ndjson";
    private static final int MOST_LINES = 1_000;

    private final RegisterOfShop register;
    private final CurrentActor actor;
    private final JsonMapper json;
    private final MessageSource messages;

    PurchaseBulkApi(RegisterOfShop register, CurrentActor actor, JsonMapper json, MessageSource messages) {
        this.register = register;
        this.actor = actor;
        this.json = json;
        this.messages = messages;
    }

    @Operation(
            operationId = "registreerInkopen",
            summary = "Registreer veel inkopen",
            description =
                    "Neemt ten hoogste 1.000 inkopen aan als JSON Lines: op elke regel een sleutel en een inkoop. Elke"
                            + " regel krijgt een eigen uitkomst, in dezelfde volgorde. Een regel die niet klopt houdt de andere"
                            + " niet tegen.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = LINES,
                                            schema = @Schema(implementation = KeyedPurchase.class))))
    @ApiResponse(
            responseCode = "200",
            description = "De uitkomsten, een op elke regel",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = Outcome.class)))
    @PostMapping(path = "/api/v1/inkopen/_bulk", consumes = LINES, produces = LINES)
    void register(@Parameter(hidden = true) Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var lines = lines(request);
        var client = actor.get();
        register.shopOf(client);
        response.setContentType(LINES);
        var out = response.getOutputStream();
        for (int place = 0; place < lines.size(); place++) {
            out.write(json.writeValueAsBytes(outcome(place + 1, lines.get(place), client, language)));
            out.write('\n');
        }
    }

    private List<String> lines(HttpServletRequest request) throws IOException {
        var lines = new String(Body.of(request), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new InvalidInput(List.of(new Fault("", "purchases.fault.lines", MOST_LINES)));
        }
        return lines;
    }

    private Outcome outcome(int number, String line, Actor client, Locale language) {
        try {
            var read = json.readValue(line, KeyedPurchase.class);
            var key = SubmissionKey.read("sleutel", read.sleutel());
            var typed = read.inkoop();
            if (typed == null) {
                throw new InvalidInput(List.of(new Fault("inkoop", "purchases.fault.required.inkoop")));
            }
            return new Outcome(number, 201, register.register(key, typed, client), List.of());
        } catch (InvalidInput invalid) {
            return refused(number, 400, invalid.faults(), language);
        } catch (JacksonException unreadable) {
            return refused(number, 400, List.of(new Fault("", "purchases.fault.body")), language);
        } catch (KeyUsedOtherwise used) {
            return refused(number, 409, List.of(new Fault("sleutel", "purchases.fault.keyUsed")), language);
        }
    }

    private Outcome refused(int number, int status, List<Fault> faults, Locale language) {
        var errors = faults.stream()
                .map(fault -> new PurchaseJson.Error(
                        fault.path(),
                        messages.getMessage(fault.textKey(), fault.values().toArray(), language)))
                .toList();
        return new Outcome(number, status, null, errors);
    }
}
