// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes {@link CheckApi} in the OpenAPI document, which finds the addresses of Spring MVC by itself only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CheckDescription implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        var question = new RequestBody().required(true).content(json(api, CheckJson.Question.class));
        var answer = new ApiResponse().description("De uitkomst").content(json(api, CheckJson.Answer.class));
        api.path(
                CheckApi.PATH,
                new PathItem()
                        .post(new Operation()
                                .operationId("doeDiefstalcheck")
                                .summary("Doe een diefstalcheck")
                                .description(
                                        "Controleert één tot vijf kenmerken van een goed. Het antwoord noemt nooit "
                                                + "een aangifte, een eenheid, een persoon of een geregistreerd teken dat u niet "
                                                + "zelf invoerde. Niet geregistreerd bewijst niet dat het goed niet gestolen is. "
                                                + "Per internetadres geldt een aantal kenmerken per dag; wie veel kenmerken uit "
                                                + "één reeks controleert, krijgt 429 met Retry-After. Een token is niet nodig; wie er een "
                                                + "meestuurt, telt als die koppeling. Een token dat niet (meer) geldt, geeft 401.")
                                .addTagsItem("Diefstalchecks")
                                .requestBody(question)
                                .responses(new ApiResponses().addApiResponse("200", answer))));
    }

    private static Content json(OpenAPI api, Class<?> type) {
        var resolved =
                ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return new Content()
                .addMediaType(
                        "application/json", new MediaType().schema(new Schema<>().$ref(resolved.schema.get$ref())));
    }
}
