// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Term;
import nl.waakzaam.site.DutchTime;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The figures for machines, as JSON or CSV. */
@RestController
@Tag(name = "Cijferreeksen", description = "Open cijfers, elk met zijn bron en peildatum")
class SeriesApi {
    static final String PATH = "/api/v1/cijfers";
    static final String DATASETS = PATH + "/tabellen";
    static final String MEASURES = PATH + "/maten";
    static final String SUBJECTS = PATH + "/onderwerpen";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final AskedFigures asked;
    private final Figures figures;
    private final JsonMapper json;
    private final Clock clock;

    SeriesApi(AskedFigures asked, Figures figures, JsonMapper json, Clock clock) {
        this.asked = asked;
        this.figures = figures;
        this.json = json;
        this.clock = clock;
    }

    @Operation(
            operationId = "lijstCijfers",
            summary = "Vraag cijfers op",
            description =
                    "Geeft cijfers zoals die op een dag bekend waren, met hun bron. Laat een parameter weg om alles te"
                            + " krijgen. Een bladzijde heeft ten hoogste 200 reeksen; is er nog een, dan staat haar adres in de"
                            + " kop Link. Met Accept: text/csv komt er een CSV-bestand.")
    @ApiResponse(
            responseCode = "200",
            description = "Een bladzijde cijfers",
            headers =
                    @Header(
                            name = "Link",
                            description = "Het adres van de volgende bladzijde (rel=next), als die er is",
                            schema = @Schema(type = "string")),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FiguresPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "304", description = "U hebt dit antwoord al", content = @Content)
    @GetMapping(
            path = PATH,
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<byte[]> list(
            @Parameter(description = "De tabel, zoals 47022NED") @RequestParam(name = "tabel", defaultValue = "")
                    String dataset,
            @Parameter(description = "Wat er geteld is, zoals misdrijven")
                    @RequestParam(name = "maat", defaultValue = "")
                    String measure,
            @Parameter(description = "Waarvan, zoals woninginbraak; mag vaker")
                    @RequestParam(name = "onderwerp", defaultValue = "")
                    List<String> subjects,
            @Parameter(description = "Waar, zoals GM0344 of NL; mag vaker")
                    @RequestParam(name = "gebied", defaultValue = "")
                    List<String> areas,
            @Parameter(description = "JJ voor jaren, KW voor kwartalen, MM voor maanden")
                    @RequestParam(name = "soortPeriode", defaultValue = "")
                    String kind,
            @Parameter(description = "De eerste periode, zoals 2015 of 2015MM01")
                    @RequestParam(name = "vanaf", defaultValue = "")
                    String from,
            @Parameter(description = "De laatste periode; die telt zelf mee")
                    @RequestParam(name = "tot", defaultValue = "")
                    String to,
            @Parameter(description = "De dag waarvan u de stand van kennis wilt; standaard vandaag")
                    @RequestParam(name = "bekendOp", defaultValue = "")
                    String knownOn,
            @Parameter(description = "De bladzijde, vanaf 1") @RequestParam(name = "pagina", defaultValue = "")
                    String page,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            HttpServletRequest request) {
        var typed = new Asked(dataset, measure, subjects, areas, kind, from, to, knownOn, page);
        var answer = asked.page(
                Question.read(typed, request.getParameterMap().keySet(), Codes.of(figures), DutchTime.today(clock)));
        var content = wantsCsv(accept)
                ? OpenAnswer.of(FiguresCsv.of(answer), CSV)
                : OpenAnswer.of(json.writeValueAsBytes(answer), MediaType.APPLICATION_JSON);
        return answer.more() ? withNext(content, request, answer.page() + 1) : content;
    }

    private static ResponseEntity<byte[]> withNext(ResponseEntity<byte[]> page, HttpServletRequest request, int next) {
        var address = UriComponentsBuilder.fromPath(PATH)
                .query(request.getQueryString())
                .replaceQueryParam("pagina", next)
                .build()
                .toUriString();
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(address))
                .body(page.getBody());
    }

    @Operation(
            operationId = "lijstTabellen",
            summary = "Welke tabellen zijn er?",
            description = "Geeft alle tabellen, met van elke uitgave de peildatum en waar die is opgehaald.")
    @ApiResponse(
            responseCode = "200",
            description = "De tabellen",
            content = @Content(schema = @Schema(implementation = PublishedDataset[].class)))
    @GetMapping(path = DATASETS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> datasets() {
        return json(figures.datasets().stream()
                .map(dataset -> PublishedDataset.of(
                        dataset,
                        figures.vintages(dataset.key()).stream()
                                .map(PublishedVintage::of)
                                .toList()))
                .toList());
    }

    @Operation(
            operationId = "lijstMaten",
            summary = "Wat kan er geteld zijn?",
            description = "Geeft de codes die u bij maat kunt invullen, met hun naam.")
    @ApiResponse(
            responseCode = "200",
            description = "De maten",
            content = @Content(schema = @Schema(implementation = PublishedTerm[].class)))
    @GetMapping(path = MEASURES, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> measures() {
        return terms(figures.measures());
    }

    @Operation(
            operationId = "lijstOnderwerpen",
            summary = "Waarvan kunnen er cijfers zijn?",
            description = "Geeft de codes die u bij onderwerp kunt invullen, met hun naam.")
    @ApiResponse(
            responseCode = "200",
            description = "De onderwerpen",
            content = @Content(schema = @Schema(implementation = PublishedTerm[].class)))
    @GetMapping(path = SUBJECTS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> subjects() {
        return terms(figures.subjects());
    }

    private ResponseEntity<byte[]> terms(List<Term> terms) {
        return json(terms.stream().map(PublishedTerm::of).toList());
    }

    private ResponseEntity<byte[]> json(Object content) {
        return OpenAnswer.of(json.writeValueAsBytes(content), MediaType.APPLICATION_JSON);
    }

    /** What is liked best counts, and of several the one that was named first. */
    private static boolean wantsCsv(String accept) {
        var first = MediaType.parseMediaTypes(accept).stream()
                .sorted(Comparator.comparingDouble(type -> -type.getQualityValue()))
                .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(CSV))
                .findFirst();
        return first.filter(type -> !type.includes(MediaType.APPLICATION_JSON)).isPresent();
    }
}
