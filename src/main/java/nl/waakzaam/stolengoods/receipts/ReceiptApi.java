// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.check.CheckAdmission;
import nl.waakzaam.stolengoods.check.CheckJson;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.TheftCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receipts for machines: to get one, to have one judged, and the keys to judge one without us. */
@RestController
@RequestMapping("/api/v1/diefstalchecks")
@Tag(name = "Diefstalchecks", description = "Controleren of een goed als gestolen geregistreerd staat")
class ReceiptApi {
    private final Receipts receipts;
    private final ReceiptAddresses addresses;
    private final ReceiptJudge judge;
    private final SignedStatements statements;
    private final CheckAdmission admission;
    private final MessageSource messages;

    ReceiptApi(
            Receipts receipts,
            ReceiptAddresses addresses,
            ReceiptJudge judge,
            SignedStatements statements,
            CheckAdmission admission,
            MessageSource messages) {
        this.receipts = receipts;
        this.addresses = addresses;
        this.judge = judge;
        this.statements = statements;
        this.admission = admission;
        this.messages = messages;
    }

    @Operation(
            operationId = "maakBewijs",
            summary = "Doe een diefstalcheck met bewijs",
            description =
                    "Doet dezelfde check als POST /diefstalchecks en geeft er een ondertekend bewijs van. Het bewijs "
                            + "zegt dat deze kenmerken op dat moment zijn gecontroleerd en niets meer. De kenmerken staan er alleen "
                            + "verborgen in. Wij bewaren het bewijs niet.")
    @ApiResponse(responseCode = "201", description = "Het bewijs", useReturnTypeSchema = true)
    @PostMapping(
            path = "/bewijzen",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptJson.Given> give(
            @RequestBody CheckJson.@Nullable Question question, Locale language, HttpServletRequest request) {
        var read = CheckJson.read(question);
        admission.admit(request, TheftCheck.read(read));
        var given = give(read);
        var address = addresses.page(given.token());
        return ResponseEntity.created(URI.create(address))
                .body(new ReceiptJson.Given(
                        given.receipt().at(),
                        given.receipt().outcome().dutchName(),
                        messages.getMessage("receipts.proves", null, language),
                        given.receipt().until(),
                        given.token(),
                        given.signed(),
                        address,
                        addresses.pdf(given.token())));
    }

    private Receipts.Given give(CheckQuestion question) {
        try {
            return receipts.give(question);
        } catch (NothingToProve refusal) {
            throw new InvalidInput(List.of(new Fault("kenmerken", "receipts.nothing")));
        }
    }

    @Operation(
            operationId = "controleerBewijs",
            summary = "Controleer een bewijs",
            description =
                    "Zegt of een bewijs echt en nog geldig is, of de meegestuurde kenmerken erbij passen, en hoe het "
                            + "er nu voor staat. Vertrouw nooit op een oud bewijs: kijk naar de stand.")
    @PostMapping(
            path = "/_controleer",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ReceiptJson.Judged judge(@RequestBody ReceiptJson.@Nullable Question question, HttpServletRequest request) {
        return judge.judge(question, request);
    }

    @Operation(
            operationId = "getSleutels",
            summary = "Lees de openbare sleutels",
            description =
                    "De openbare sleutels van alle bewijzen (JWKS, RFC 7517), ook de sleutels die niet meer in "
                            + "gebruik zijn: die hebben exp. Een sleutel met demo hoort bij verzonnen gegevens en bewijst niets.")
    @GetMapping(path = "/sleutels", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> keys() {
        return statements.published();
    }
}
