// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document, as the NL GOV API Design Rules want it: paths below a versioned server, failures as problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String BASE = "/api/v1";
    private static final String PROBLEM = "application/problem+json";

    @Bean
    OpenAPI api(PublicAddress address, @Value("${waakzaam.contact-mail:beheer@waakzaam.example}") String mail) {
        var info = new Info()
                .title("Waakzaam")
                .description("Diefstalcheck en register van gestolen goederen")
                .version(SecurityHeaders.API_VERSION)
                .license(new License().name("EUPL-1.2"))
                .contact(new Contact()
                        .name("Beheer van Waakzaam")
                        .url(address.name())
                        .email(mail));
        return new OpenAPI()
                .info(info)
                .servers(List.of(new Server().url(address.name() + BASE).description("Deze dienst")))
                .tags(List.of(new Tag().name("Beschrijving").description("Over deze API zelf")))
                .components(components());
    }

    private static Schema<?> problemSchema() {
        var problem = new ObjectSchema()
                .description("Wat er mis is (RFC 9457)")
                .addProperty("status", new IntegerSchema().description("De HTTP-code"))
                .addProperty("title", new StringSchema().description("Wat er mis is"))
                .addProperty("detail", new StringSchema().description("Wat u kunt doen"))
                .addProperty("type", new StringSchema().description("Soort fout"))
                .addProperty("instance", new StringSchema().description("Het adres"));
        problem.setRequired(List.of("status", "title", "detail"));
        return problem;
    }

    private static Components components() {
        var flow = new OAuthFlow()
                .tokenUrl("/oauth2/token")
                .scopes(new Scopes()
                        .addString("gestolen-goederen:schrijven", "Gestolen goederen aanleveren")
                        .addString("bulkcontroles:uitvoeren", "Lijsten laten controleren")
                        .addString("inkopen:schrijven", "Inkopen van een winkel registreren"));
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Voor systemen van de politie en van bedrijven")
                .flows(new OAuthFlows().clientCredentials(flow));
        return new Components().addSecuritySchemes("systeem", scheme);
    }

    @Bean
    OpenApiCustomizer designRules() {
        return api -> {
            var below = new Paths();
            api.getPaths()
                    .forEach((path, item) ->
                            below.addPathItem(path.startsWith(BASE) ? path.substring(BASE.length()) : path, item));
            below.addPathItem("/openapi.json", new PathItem().get(ownDescription()));
            api.setPaths(below);
            api.getComponents().addSchemas("Probleem", problemSchema());
            below.values().forEach(item -> item.readOperations().forEach(ApiDescription::complete));
        };
    }

    private static Operation ownDescription() {
        var answer = new ApiResponse()
                .description("Dit document")
                .addHeaderObject(
                        "access-control-allow-origin",
                        new Header().description("Elke site mag dit lezen").schema(new StringSchema()));
        return new Operation()
                .operationId("getOpenapi")
                .summary("Beschrijving van de API")
                .description("De beschrijving van deze API in OpenAPI")
                .addTagsItem("Beschrijving")
                .responses(new ApiResponses().addApiResponse("200", answer));
    }

    private static void complete(Operation operation) {
        var answers = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        answers.forEach(ApiDescription::complete);
        answers.putIfAbsent("400", problem("Er klopt iets niet aan het verzoek; alle fouten staan in het antwoord"));
        answers.putIfAbsent("429", problem("Te veel verzoeken; wacht zo lang als Retry-After zegt"));
        operation.setResponses(answers);
    }

    private static void complete(String status, ApiResponse answer) {
        if (status.startsWith("4") || status.startsWith("5")) {
            answer.setContent(problemContent());
        }
        answer.addHeaderObject("API-Version", version());
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(problemContent())
                .addHeaderObject("API-Version", version());
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(PROBLEM, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Probleem")));
    }

    private static Header version() {
        return new Header().description("De versie van de API").schema(new StringSchema());
    }
}
