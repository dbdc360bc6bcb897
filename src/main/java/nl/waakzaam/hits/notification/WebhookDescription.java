// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a receiver of web hooks must answer, in the API's own description: under {@code x-webhooks}, since the linter of
 * the Design Rules 2.1 wants OpenAPI 3.0, which has no {@code webhooks} yet.
 */
@Configuration(proxyBeanMethods = false)
class WebhookDescription {
    @Bean
    OpenApiCustomizer webhooks() {
        return api -> api.addExtension("x-webhooks", Map.of("treffer", new PathItem().post(hit())));
    }

    private static Operation hit() {
        return new Operation()
                .operationId("ontvangTreffer")
                .summary("Bericht over een treffer")
                .description(
                        "Waakzaam stuurt dit naar het adres van uw meldkanaal, met een handtekening volgens Standard"
                                + " Webhooks. Hetzelfde bericht kan vaker komen, met hetzelfde webhook-id.")
                .parameters(List.of(
                        header("webhook-id", "Het nummer van het bericht, bij elke poging hetzelfde"),
                        header("webhook-timestamp", "Het moment van de poging, in seconden sinds 1970"),
                        header("webhook-signature", "Handtekeningen, met een spatie ertussen: v1,BASE64")))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType("application/cloudevents+json", new MediaType().schema(event()))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("Aangenomen"))
                        .addApiResponse("410", new ApiResponse().description("Stuur hier niets meer heen"))
                        .addApiResponse("default", new ApiResponse().description("Waakzaam probeert het later weer")));
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }

    private static Schema<?> event() {
        var data = new ObjectSchema()
                .addProperty("treffer", text("Het nummer van de treffer").format("uuid"))
                .addProperty("stand", text("De stap, zoals gevonden of opgepakt"))
                .addProperty("zekerheid", text("vrijwel-zeker of misschien"))
                .addProperty("categorie", text("Het soort goed"))
                .addProperty("gemeente", text("De code van de gemeente van de winkel"));
        return new ObjectSchema()
                .addProperty("specversion", text("1.0"))
                .addProperty(
                        "id",
                        text("Het nummer van de gebeurtenis: gelijk bij elke poging en op elk meldkanaal")
                                .format("uuid"))
                .addProperty("source", text("Wie het bericht stuurt, als URN"))
                .addProperty("type", text("nl.waakzaam.treffer.{stap}.v1"))
                .addProperty("time", text("Wanneer de stap was").format("date-time"))
                .addProperty("subject", text("Het nummer van de treffer").format("uuid"))
                .addProperty("datacontenttype", text("application/json"))
                .addProperty(
                        "dataref",
                        text("De pagina van de treffer, voor wie hem mag zien").format("uri"))
                .addProperty("data", data);
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
