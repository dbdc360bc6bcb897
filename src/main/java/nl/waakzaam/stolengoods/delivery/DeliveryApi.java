// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.StolenGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The register for police systems. A client reaches the goods of its own source only: those that its registration names.
 * The same version again, or an older one, changes nothing and is answered with what the register holds.
 */
@RestController
@RequestMapping(path = "/api/v1/gestolen-goederen/{bron}/{bronId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Gestolen goederen", description = "Aanleveren van gestolen goederen door systemen van de politie")
class DeliveryApi {
    private final StolenGoods goods;
    private final GoodsReading reading;
    private final RegisterLog log;
    private final CurrentActor actor;
    private final Clock clock;

    DeliveryApi(StolenGoods goods, GoodsReading reading, RegisterLog log, CurrentActor actor, Clock clock) {
        this.goods = goods;
        this.reading = reading;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @Operation(
            operationId = "plaatsGestolenGoed",
            summary = "Lever een gestolen goed aan",
            description =
                    "Legt een versie van een goed vast of werkt het bij. Herhalen mag. Een versie die niet nieuwer is"
                            + " dan wat er staat verandert niets: het antwoord is dan 200 met wat het register bevat.")
    @ApiResponse(responseCode = "200", description = "Het goed zoals het nu in het register staat")
    @ApiResponse(responseCode = "201", description = "Het goed is nieuw in het register")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Transactional
    public ResponseEntity<DeliveredGood> put(
            @Parameter(description = "De bron: een van de bronnen van de aanleverende client", example = "politie-bvh")
                    @PathVariable("bron")
                    String source,
            @Parameter(description = "Hoe de bron het goed noemt", example = "2026-000123-1") @PathVariable("bronId")
                    String sourceId,
            @RequestBody @Nullable DeliveredGood body) {
        var name = ownName(source, sourceId);
        var version = DeliveredGood.read(name, body);
        var change = new Change(actor.get().id(), "api", Activity.DELIVERY, clock.instant(), "levering door " + source);
        var stored = goods.store(List.of(version), change, false);
        if (stored.added() == 0 && stored.changed() == 0) {
            consulted(name);
        }
        return ResponseEntity.status(stored.added() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(DeliveredGood.of(present(name).version()));
    }

    @Operation(
            operationId = "haalGestolenGoed",
            summary = "Haal een eigen gestolen goed op",
            description = "Geeft het goed zoals het in het register staat; een vernietigd goed is er niet meer.")
    @ApiResponse(responseCode = "200", description = "Het goed")
    @ApiResponse(responseCode = "404", description = "Deze bron heeft zo'n goed niet aangeleverd, of het is vernietigd")
    @GetMapping
    @Transactional
    public DeliveredGood get(
            @Parameter(description = "De bron: een van de bronnen van de aanleverende client", example = "politie-bvh")
                    @PathVariable("bron")
                    String source,
            @Parameter(description = "Hoe de bron het goed noemt", example = "2026-000123-1") @PathVariable("bronId")
                    String sourceId) {
        return DeliveredGood.of(consulted(ownName(source, sourceId)).version());
    }

    /** What the register holds, told to the source that delivered it. */
    private Good consulted(SourceName name) {
        var good = present(name);
        var look = new Act(actor.get().id(), "api", reading.about(good.id()), "teruglezen door de bron");
        log.consulted(look, Activity.DELIVERY);
        return good;
    }

    private SourceName ownName(String source, String sourceId) {
        if (!actor.get().sources().contains(source)) {
            throw new AccessDeniedException("a client reaches its own source only");
        }
        return new SourceName(source, sourceId);
    }

    private Good present(SourceName name) {
        return reading.find(name)
                .filter(good -> good.version().state() != GoodState.DESTROYED)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no such good", new NoSuchElementException()));
    }
}
