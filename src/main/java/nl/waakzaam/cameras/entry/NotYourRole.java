// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A colleague asks for what only a manager or the owner may do. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotYourRole extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYourRole() {
        super("not for this role");
    }
}
