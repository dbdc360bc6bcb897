// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open figures for machines. */
@RestController
@Tag(name = "Cijfers", description = "Open cijfers, waarin geen enkele treffer te herkennen is")
class FiguresApi {
    private final Figures figures;

    FiguresApi(Figures figures) {
        this.figures = figures;
    }

    @Operation(
            operationId = "haalTreffercijfers",
            summary = "Hoeveel treffers zijn er?",
            description =
                    "Geeft de treffers van 52 weken per week, categorie, gemeente en uitkomst, met de tijd tot elke"
                            + " stap. Elke week komen er nieuwe cijfers; ze lopen tot vier weken geleden. Getallen zijn afgerond op"
                            + " vijf en kleine getallen ontbreken.")
    @ApiResponse(responseCode = "200", description = "De cijfers, met uitleg en licentie")
    @GetMapping(path = "/api/v1/cijfers/treffers", produces = MediaType.APPLICATION_JSON_VALUE)
    HitFigures get() {
        return figures.current();
    }
}
