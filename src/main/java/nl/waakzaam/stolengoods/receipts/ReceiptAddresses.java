// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a receipt can be looked at: below the configured address of this installation, else where the visitor is. */
@Component
class ReceiptAddresses {
    private final String publicUrl;

    ReceiptAddresses(@Value("${waakzaam.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String page(String token) {
        return base() + "/bewijs/" + token;
    }

    String pdf(String token) {
        return page(token) + "/pdf";
    }

    private String base() {
        return publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
    }
}
