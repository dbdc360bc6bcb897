// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The least that a theft check over HTTP can cost: the same request parsed and validated, and a short answer. No
 * stereotype on purpose: the product must never find it.
 */
public final class BaselineApi {
    /** Where it listens. */
    public static final String PATH = "/api/v1/diefstalchecks";

    private BaselineApi() {}

    /** Adds it to a server of its own. */
    public static void register(RequestMappingHandlerMapping mappings) throws NoSuchMethodException {
        var method = BaselineApi.class.getDeclaredMethod("answer", CheckJson.Question.class);
        var post = RequestMappingInfo.paths(PATH)
                .methods(org.springframework.web.bind.annotation.RequestMethod.POST)
                .consumes(MediaType.APPLICATION_JSON_VALUE)
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(post, new BaselineApi(), method);
    }

    @ResponseBody
    Answer answer(@RequestBody CheckJson.@Nullable Question question) {
        CheckJson.read(question);
        return new Answer(Instant.EPOCH, "niet-geregistreerd");
    }

    record Answer(Instant tijdstip, String uitkomst) {}
}
