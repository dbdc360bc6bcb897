// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.waakzaam.limits.Admission;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.site.ComesTooSoon;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The theft check for machines: numbers travel in the body, never in an address. */
@RestController
@RequestMapping("/api/v1/diefstalchecks")
@Tag(name = "Diefstalchecks", description = "Controleren of een goed als gestolen geregistreerd staat")
class CheckApi {
    private final TheftCheck theftCheck;
    private final CheckAdmission admission;
    private final CheckWords words;
    private final Clock clock;

    CheckApi(TheftCheck theftCheck, CheckAdmission admission, CheckWords words, Clock clock) {
        this.theftCheck = theftCheck;
        this.admission = admission;
        this.words = words;
        this.clock = clock;
    }

    @Operation(
            operationId = "doeDiefstalcheck",
            summary = "Doe een diefstalcheck",
            description = "Controleert één tot vijf kenmerken van een goed. Het antwoord noemt nooit een aangifte, een "
                    + "eenheid, een persoon of een geregistreerd teken dat u niet zelf invoerde. Niet geregistreerd "
                    + "bewijst niet dat het goed niet gestolen is. Per internetadres geldt een aantal kenmerken per dag; "
                    + "wie veel kenmerken uit één reeks controleert, krijgt 429 met Retry-After.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    CheckJson.Answer check(
            @RequestBody CheckJson.@Nullable Question question, Locale language, HttpServletRequest request) {
        var read = CheckJson.read(question);
        var readings = TheftCheck.read(read);
        switch (admission.of(request, readings, Reply.none())) {
            case Admission.Admitted admitted -> {}
            case Admission.Asked asked -> throw tooSoon(asked.refusal());
            case Admission.Refused refused -> throw tooSoon(refused);
        }
        var answer = theftCheck.check(read, readings);
        return words.answer(answer, clock.instant().truncatedTo(ChronoUnit.MILLIS), language);
    }

    private static ComesTooSoon tooSoon(Admission.Refused refused) {
        return new ComesTooSoon("check.later." + refused.reason().name(), refused.retryAfter());
    }
}
