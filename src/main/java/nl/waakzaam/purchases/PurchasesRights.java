// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static nl.waakzaam.access.Right.client;
import static nl.waakzaam.access.Scopes.WRITE_PURCHASES;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.context.annotation.Configuration;

/** Who may read and add to the registers; each reaches those of the own shops only. */
@Configuration(proxyBeanMethods = false)
class PurchasesRights implements Rights {
    private static final String API = "/api/v1/inkopen";

    @Override
    public String module() {
        return "purchases";
    }

    @Override
    public List<Right> table() {
        return List.of(
                client(POST, API, WRITE_PURCHASES, "Register a purchase in the own shop"),
                client(POST, API + "/_bulk", WRITE_PURCHASES, "Register many purchases in the own shop"),
                client(GET, API, WRITE_PURCHASES, "Read the register of the own shop"),
                client(GET, API + "/{id}", WRITE_PURCHASES, "Read a purchase of the own shop"));
    }
}
