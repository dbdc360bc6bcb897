// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something else was sent before under the same idempotency key. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class KeyUsedOtherwise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyUsedOtherwise() {
        super("the idempotency key was used for another purchase");
    }
}
