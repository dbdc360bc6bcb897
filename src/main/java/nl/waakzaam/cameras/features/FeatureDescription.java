// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.waakzaam.site.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of the geo API, with the address and the contact of this installation. */
@Component
class FeatureDescription {
    private static final String FILE = "/openapi/cameras.json";

    private final JsonMapper json;
    private final PublicAddress address;
    private final String mail;

    FeatureDescription(
            JsonMapper json,
            PublicAddress address,
            @Value("${waakzaam.contact-mail:beheer@waakzaam.example}") String mail) {
        this.json = json;
        this.address = address;
        this.mail = mail;
    }

    byte[] bytes() {
        try (var file = Objects.requireNonNull(FeatureDescription.class.getResourceAsStream(FILE))) {
            var document = (ObjectNode) json.readTree(file);
            serve(document, FeatureAddresses.ROOT);
            // the landing page is the base itself, which no path below it can name without a slash behind it
            serve((ObjectNode) document.get("paths").get("/cameras"), "/api/v1");
            ((ObjectNode) document.get("info"))
                    .putObject("contact")
                    .put("name", "Beheer van Waakzaam")
                    .put("url", address.name())
                    .put("email", mail);
            return json.writeValueAsBytes(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve(ObjectNode part, String base) {
        part.withArray("servers").addObject().put("url", address.name() + base).put("description", "Deze dienst");
    }
}
