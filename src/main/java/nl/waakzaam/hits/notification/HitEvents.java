// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.hits.HitPages;
import nl.waakzaam.hits.notification.Delivery.Told;
import nl.waakzaam.site.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A step of a hit as a CloudEvent 1.0 (structured, in JSON; NL GOV profile for CloudEvents): no word about persons. */
@Component
class HitEvents {
    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** What a step is called outside. */
    static final Map<String, String> STANDS = Map.ofEntries(
            Map.entry("NEW", "gevonden"),
            Map.entry("ASSIGNED", "opgepakt"),
            Map.entry("CONTACTED", "winkel-benaderd"),
            Map.entry("HOLD_ORDERED", "vasthouden-bevolen"),
            Map.entry("SEIZED", "inbeslaggenomen"),
            Map.entry("RELEASED", "vrijgegeven"),
            Map.entry("OWNER_INFORMED", "eigenaar-ingelicht"),
            Map.entry("RETURNED", "teruggegeven"),
            Map.entry("COMPENSATION", "schadevergoeding"),
            Map.entry("NOT_THE_SAME", "niet-hetzelfde"),
            Map.entry("CLOSED", "gesloten"),
            Map.entry("WITHDRAWN", "vervallen"));

    private static final String TEST = "nl.waakzaam.proefbericht.v1";

    private final JsonMapper json;
    private final String origin;
    private final String source;

    HitEvents(JsonMapper json, PublicAddress address, NotificationSettings settings) {
        this.json = json;
        this.origin = address.origin();
        this.source = settings.source().isEmpty()
                ? "urn:nld:systeem:waakzaam:" + URI.create(address.name()).getHost()
                : settings.source();
    }

    /** The attributes of CloudEvents; {@code dataref} is the page that shows the hit to who may see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record CloudEvent(
            String specversion,
            UUID id,
            String source,
            String type,
            Instant time,
            @Nullable UUID subject,
            @Nullable String datacontenttype,
            @Nullable String dataref,
            @Nullable Data data) {}

    private record Data(UUID treffer, String stand, String zekerheid, String categorie, String gemeente) {}

    String of(Delivery delivery) {
        return json.writeValueAsString(event(delivery, delivery.told()));
    }

    String link(Told told) {
        return origin + HitPages.PATH + "/" + told.hit();
    }

    private CloudEvent event(Delivery delivery, @Nullable Told told) {
        var at = delivery.madeAt().truncatedTo(ChronoUnit.MILLIS);
        if (told == null) {
            return new CloudEvent("1.0", delivery.id(), source, TEST, at, null, null, null, null);
        }
        var stand = STANDS.getOrDefault(told.state(), "veranderd");
        var data = new Data(
                told.hit(), stand, told.sure() ? "vrijwel-zeker" : "misschien", told.category(), told.municipality());
        var type = "nl.waakzaam.treffer.%s.v1".formatted(stand);
        return new CloudEvent("1.0", told.event(), source, type, at, told.hit(), "application/json", link(told), data);
    }
}
