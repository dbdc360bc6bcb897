// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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
    private final CheckWords words;
    private final Clock clock;

    CheckApi(TheftCheck theftCheck, CheckWords words, Clock clock) {
        this.theftCheck = theftCheck;
        this.words = words;
        this.clock = clock;
    }

    @Operation(
            operationId = "doeDiefstalcheck",
            summary = "Doe een diefstalcheck",
            description = "Controleert één tot vijf kenmerken van een goed. Het antwoord noemt nooit een aangifte, een "
                    + "eenheid, een persoon of een geregistreerd teken dat u niet zelf invoerde. Niet geregistreerd "
                    + "bewijst niet dat het goed niet gestolen is.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    CheckJson.Answer check(@RequestBody CheckJson.@Nullable Question question, Locale language) {
        var answer = theftCheck.check(CheckJson.read(question));
        return words.answer(answer, clock.instant().truncatedTo(ChronoUnit.MILLIS), language);
    }
}
