// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import nl.waakzaam.site.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a receipt can be looked at: below the stated address of this installation, else where the visitor is. */
@Component
class ReceiptAddresses {
    private final PublicAddress address;

    ReceiptAddresses(PublicAddress address) {
        this.address = address;
    }

    String page(String token) {
        return base() + "/bewijs/" + token;
    }

    String pdf(String token) {
        return page(token) + "/pdf";
    }

    private String base() {
        return address.stated()
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .toUriString());
    }
}
