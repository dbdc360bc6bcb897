// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules for machines, as the till of a dealer. */
@RestController
@Tag(name = "Gemeenteregels", description = "Wat er voor handelaren geldt in een gemeente, en volgens welk artikel")
class RulesApi {
    private final Rules rules;
    private final Clock clock;

    RulesApi(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Operation(
            operationId = "haalGemeenteregels",
            summary = "Wat geldt er op een dag in een gemeente?",
            description = "Noemt van elke regel de waarde, van wie hij is en op welke artikelen hij rust. Heeft een"
                    + " gemeente niets vastgesteld, of is de code onbekend, dan geldt het landelijke recht; dat staat"
                    + " er dan bij. Na een herindeling gelden twee jaar lang de regels van de oude gemeente in haar"
                    + " gebied (artikel 28 Wet algemene regels herindeling): vraag met de code van die gemeente.")
    @ApiResponse(responseCode = "200", description = "Wat er geldt")
    @GetMapping(path = "/api/v1/gemeenteregels/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    RulesJson get(
            @Parameter(description = "De code van de gemeente waar de winkel ligt of lag", example = "GM0344")
                    @PathVariable("code")
                    String code,
            @Parameter(description = "De dag, als jjjj-mm-dd; zonder dag is het vandaag", example = "2026-11-24")
                    @RequestParam(name = "datum", required = false)
                    @Nullable
                    String date) {
        var faults = new ArrayList<Fault>();
        if (!code.matches("GM[0-9]{4}")) {
            faults.add(new Fault("code", "rules.error.code"));
        }
        var day = day(date, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(List.copyOf(faults));
        }
        return RulesJson.of(rules.on(code, day));
    }

    private LocalDate day(@Nullable String date, List<Fault> faults) {
        var today = DutchTime.today(clock);
        try {
            return date == null ? today : LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            faults.add(new Fault("datum", "rules.error.date"));
            return today;
        }
    }
}
